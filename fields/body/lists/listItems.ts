import { textOf, type BodyNode } from '../nodes.ts'

/** An item as readers see it: its own words, and the lists that are indented under it. */
export type ListItem = { lists: BodyNode[]; words: BodyNode[] }

export const hasText = (nodes: BodyNode[]) => nodes.map(textOf).join('').trim() !== ''

/**
 * The items of a list that are not empty. Lexical keeps an indented list in an item of its own, behind
 * the one it belongs to.
 */
export const listItems = (list: BodyNode): ListItem[] => {
  const items: ListItem[] = []
  for (const { children = [] } of list.children ?? []) {
    const lists = children.filter((child) => child.type === 'list' && hasText([child]))
    const words = children.filter(({ type }) => type !== 'list')
    const last = items.at(-1)
    if (!hasText(words) && last) last.lists.push(...lists)
    else items.push({ lists, words })
  }
  return items.filter(({ lists, words }) => lists.length > 0 || hasText(words))
}

type StoredList = BodyNode & { start?: unknown; tag?: unknown }

export const isOrdered = (list: BodyNode): boolean => (list as StoredList).tag === 'ol'

/** The number of the first item. */
export const startOf = (list: BodyNode): number => {
  const { start } = list as StoredList
  return typeof start === 'number' && Number.isSafeInteger(start) && start >= 0 ? start : 1
}
