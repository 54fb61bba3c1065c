import { textOf } from '../nodes.ts'
import type { NodeRendering } from '../rendering.ts'

const paragraphs: NodeRendering['paragraphs'] = (node) => {
  const text = textOf(node).trim()
  return text ? [text] : []
}

/** A paragraph; an empty one says nothing. Also what becomes of a node that nothing else renders. */
export const paragraphRendering: NodeRendering = {
  html: (node, { inline }) => {
    const words = inline(node.children ?? [node])
    return words && `<p>${words}</p>`
  },
  markdown: (node, { inline }) => {
    const children = inline(node.children ?? [node])
    return children.length > 0 ? [{ type: 'paragraph', children }] : []
  },
  paragraphs,
}

/** A quotation within the text. */
export const quoteRendering: NodeRendering = {
  html: (node, { inline }) => {
    const words = inline(node.children ?? [])
    return words && `<blockquote>${words}</blockquote>`
  },
  markdown: (node, { inline }) => {
    const children = inline(node.children ?? [])
    return children.length > 0
      ? [{ type: 'blockquote', children: [{ type: 'paragraph', children }] }]
      : []
  },
  paragraphs,
}
