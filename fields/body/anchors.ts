import { slugify } from '../../src/languages/slugify.ts'
import { isSubheading, nodesOf, textOf, type Body } from './nodes.ts'

/**
 * An anchor for each subheading of a body, in order: the one it has, else one made of its text,
 * made different from all others of the document by a number.
 */
export const anchorsOf = (body: Body | null | undefined, language?: string): string[] => {
  const subheadings = nodesOf(body).filter(isSubheading)
  const seen = new Set<string>()
  const numbers = new Map<string, number>()
  const kept = subheadings.map(({ fields }) => {
    const anchor = fields?.anchor
    if (!anchor || seen.has(anchor)) return null
    seen.add(anchor)
    return anchor
  })
  return subheadings.map((node, index) => {
    const own = kept[index]
    if (own) return own
    const base = slugify(textOf(node), language) || 'part'
    let anchor = base
    while (seen.has(anchor)) {
      const number = (numbers.get(base) ?? 1) + 1
      numbers.set(base, number)
      anchor = `${base}-${number}`
    }
    seen.add(anchor)
    return anchor
  })
}

/** The same body with its anchors written into the subheadings, so that they stay. */
export const withAnchors = (body: Body, language?: string): Body => {
  const anchors = anchorsOf(body, language)
  let index = 0
  return {
    ...body,
    root: {
      ...body.root,
      children: nodesOf(body).map((node) =>
        isSubheading(node)
          ? { ...node, fields: { ...node.fields, anchor: anchors[index++] } }
          : node,
      ),
    },
  }
}
