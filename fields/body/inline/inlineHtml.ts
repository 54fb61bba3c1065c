import escapeHTML from 'escape-html'

import type { Inline, Mark } from './inlineTree.ts'

const tags: Record<Mark, string> = {
  bold: 'strong',
  italic: 'em',
  strikethrough: 's',
  subscript: 'sub',
  superscript: 'sup',
  underline: 'u',
}

const render = (inline: Inline): string => {
  switch (inline.kind) {
    case 'break':
      return '<br>'
    case 'code':
      return `<code>${escapeHTML(inline.text)}</code>`
    case 'link': {
      const tab = inline.newTab ? ' target="_blank" rel="noopener noreferrer"' : ''
      return `<a href="${escapeHTML(inline.url)}"${tab}>${inlineHtml(inline.children)}</a>`
    }
    case 'mark':
      return `<${tags[inline.mark]}>${inlineHtml(inline.children)}</${tags[inline.mark]}>`
    case 'text':
      return escapeHTML(inline.text)
  }
}

export const inlineHtml = (inlines: Inline[]): string => inlines.map(render).join('')
