import escapeHTML from 'escape-html'

import { nodesIn, typedIn, type BodyNode } from '../nodes.ts'
import type { NodeRendering } from '../rendering.ts'

const partsOf = ({ fields }: BodyNode) => ({
  nodes: nodesIn(fields?.text),
  title: typedIn(fields?.title),
})

export const factBoxRendering: NodeRendering = {
  html: (node, { blocks }) => {
    const { nodes, title } = partsOf(node)
    const inside = (title && `<h3>${escapeHTML(title)}</h3>`) + blocks(nodes)
    return inside && `<aside class="fact-box">${inside}</aside>`
  },
  markdown: (node, { blocks }) => {
    const { nodes, title } = partsOf(node)
    const heading = {
      type: 'paragraph' as const,
      children: [{ type: 'strong' as const, children: [{ type: 'text' as const, value: title }] }],
    }
    const children = [...(title ? [heading] : []), ...blocks(nodes)]
    return children.length > 0 ? [{ type: 'blockquote', children }] : []
  },
  paragraphs: (node, of) => {
    const { nodes, title } = partsOf(node)
    return [...(title ? [title] : []), ...of(nodes)]
  },
}
