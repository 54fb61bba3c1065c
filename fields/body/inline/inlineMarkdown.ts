import type { PhrasingContent } from 'mdast'

import type { Inline, Mark } from './inlineTree.ts'

/** What Markdown has no signs for, it writes as HTML: https://spec.commonmark.org/0.31.2/#raw-html */
const tags: Partial<Record<Mark, string>> = {
  subscript: 'sub',
  superscript: 'sup',
  underline: 'u',
}

const nodeTypes = { bold: 'strong', italic: 'emphasis', strikethrough: 'delete' } as const

const marked = (mark: Mark, children: PhrasingContent[]): PhrasingContent[] => {
  const tag = tags[mark]
  return tag
    ? [{ type: 'html', value: `<${tag}>` }, ...children, { type: 'html', value: `</${tag}>` }]
    : [{ type: nodeTypes[mark as keyof typeof nodeTypes], children }]
}

const render = (inline: Inline): PhrasingContent[] => {
  switch (inline.kind) {
    case 'break':
      return [{ type: 'break' }]
    case 'code':
      return [{ type: 'inlineCode', value: inline.text }]
    case 'link':
      return [{ type: 'link', children: inlineMarkdown(inline.children), url: inline.url }]
    case 'mark':
      return marked(inline.mark, inlineMarkdown(inline.children))
    case 'text':
      return [{ type: 'text', value: inline.text }]
  }
}

export const inlineMarkdown = (inlines: Inline[]): PhrasingContent[] => inlines.flatMap(render)
