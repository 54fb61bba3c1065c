import { randomBytes } from 'node:crypto'

import { isSubheading, nodesOf, textOf, type Body } from './nodes.ts'

/**
 * A new text with ids in its subheadings. Those that the text had before, by their words, keep their
 * ids and anchors: links to them must not break.
 * @param previous the body that it takes the place of
 */
export const keepSubheadings = (body: Body, previous?: Body | null): Body => {
  const earlier = nodesOf(previous).filter(isSubheading)
  return {
    root: {
      ...body.root,
      children: nodesOf(body).map((node) => {
        if (!isSubheading(node)) return node
        const at = earlier.findIndex((one) => textOf(one) === textOf(node))
        const [same] = at < 0 ? [] : earlier.splice(at, 1)
        const id = randomBytes(12).toString('hex')
        return { ...node, fields: { id, ...same?.fields, ...node.fields } }
      }),
    },
  }
}
