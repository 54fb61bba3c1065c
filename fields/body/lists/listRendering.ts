import { textOf, type BodyNode } from '../nodes.ts'
import type { NodeRendering } from '../rendering.ts'
import { hasText, isOrdered, listItems, startOf } from './listItems.ts'

/** Only a list that begins with 1 can follow a paragraph in Markdown without an empty line between. */
const needsEmptyLine = (list: BodyNode): boolean => {
  if (isOrdered(list) && startOf(list) !== 1) return true
  const [first] = listItems(list)
  return first !== undefined && !hasText(first.words) && first.lists.some(needsEmptyLine)
}

/** Lists with points or numbers, and those inside them. */
export const listRendering: NodeRendering = {
  html: (list, { blocks, inline }) => {
    const items = listItems(list).map(
      ({ lists, words }) => `<li>${inline(words)}${blocks(lists)}</li>`,
    )
    if (items.length === 0) return ''
    if (!isOrdered(list)) return `<ul>${items.join('')}</ul>`
    const start = startOf(list)
    return `<ol${start === 1 ? '' : ` start="${start}"`}>${items.join('')}</ol>`
  },
  markdown: (list, { blocks, inline }) => {
    const children = listItems(list).map(({ lists, words }) => {
      const own = inline(words)
      return {
        type: 'listItem' as const,
        children: [
          ...(own.length > 0 ? [{ type: 'paragraph' as const, children: own }] : []),
          ...blocks(lists),
        ],
        spread: own.length > 0 && lists.some(needsEmptyLine),
      }
    })
    if (children.length === 0) return []
    const ordered = isOrdered(list)
    return [
      {
        type: 'list',
        children,
        ordered,
        spread: false,
        ...(ordered ? { start: startOf(list) } : {}),
      },
    ]
  },
  paragraphs: (list, of) =>
    listItems(list).flatMap(({ lists, words }) => {
      const text = words.map(textOf).join('').trim()
      return [...(text ? [text] : []), ...of(lists)]
    }),
}
