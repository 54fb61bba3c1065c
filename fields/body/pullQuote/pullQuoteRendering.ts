import escapeHTML from 'escape-html'

import { typedIn, type BodyNode } from '../nodes.ts'
import type { NodeRendering } from '../rendering.ts'
import { linesOf, typedMarkdown } from '../typedText.ts'

const wordsOf = ({ fields }: BodyNode) => ({
  attribution: typedIn(fields?.attribution),
  text: typedIn(fields?.text),
})

const attributed = (attribution: string) => `— ${attribution}`

export const pullQuoteRendering: NodeRendering = {
  html: (node) => {
    const { attribution, text } = wordsOf(node)
    const paragraphs = linesOf(text).map((lines) => `<p>${lines.map(escapeHTML).join('<br>')}</p>`)
    const caption = attribution && `<figcaption>${escapeHTML(attribution)}</figcaption>`
    if (paragraphs.length === 0 && !caption) return ''
    const quote = `<blockquote>${paragraphs.join('')}</blockquote>`
    return `<figure class="pull-quote">${quote}${caption}</figure>`
  },
  markdown: (node) => {
    const { attribution, text } = wordsOf(node)
    const children = [
      ...typedMarkdown(text),
      ...(attribution ? typedMarkdown(attributed(attribution)) : []),
    ]
    return children.length > 0 ? [{ type: 'blockquote', children }] : []
  },
  paragraphs: (node) => {
    const { attribution, text } = wordsOf(node)
    const paragraphs = linesOf(text).map((lines) => lines.join('\n'))
    if (!attribution) return paragraphs
    const last = paragraphs.pop()
    return [...paragraphs, [last, attributed(attribution)].filter(Boolean).join('\n')]
  },
}
