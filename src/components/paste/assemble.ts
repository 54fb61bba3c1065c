import { longestSubheading } from '../subheading/longestSubheading.ts'
import type { Holder, Written } from './blockWriter.ts'
import {
  lineBreak,
  plainInline,
  textOf,
  type Block,
  type Inline,
  type ListBlock,
  type ListItem,
} from './blocks.ts'

/** A subheading, on one line; one that is too long is a paragraph. */
export const headingOf = (inlines: Inline[]): Block => {
  const text = textOf(inlines).replace(/ *\n */g, ' ')
  return text.length > longestSubheading
    ? { type: 'paragraph', inlines }
    : { type: 'heading', inlines: [plainInline(text)] }
}

type Item = Extract<Holder, { kind: 'item' }>

/** The lists that are open at a place, from the outermost in. */
type OpenList = { block: ListBlock; list: unknown }

/** Where the list at this level goes on, or a new one begins. */
const listFor = (item: Item, open: OpenList[], blocks: Block[]): ListBlock => {
  // A level that is left out was an indentation.
  const level = Math.min(item.level, open.length + 1)
  open.length = Math.min(open.length, level)
  const current = open[level - 1]
  const goesOn = current && current.list === item.list && current.block.ordered === item.ordered
  if (goesOn) return current.block

  const block: ListBlock = {
    type: 'list',
    items: [],
    ordered: item.ordered,
    start: item.ordered ? item.number : 1,
  }
  const parent: ListItem | undefined = open[level - 2]?.block.items.at(-1)
  if (parent) parent.lists.push(block)
  else blocks.push(block)
  open.length = level - 1
  open.push({ block, list: item.list })
  return block
}

/** Makes blocks of what was written: items become lists, one within the other. */
export const assemble = (written: Written[]): Block[] => {
  const blocks: Block[] = []
  let open: OpenList[] = []
  for (const block of written) {
    if (block.type === 'text' && block.holder?.kind === 'item') {
      listFor(block.holder, open, blocks).items.push({ inlines: block.inlines, lists: [] })
      continue
    }
    open = []
    if (block.type !== 'text') blocks.push(block)
    else if (block.holder?.kind === 'heading') blocks.push(headingOf(block.inlines))
    else blocks.push({ type: block.holder ? 'quote' : 'paragraph', inlines: block.inlines })
  }
  return blocks
}

/** The text of blocks as one piece, for places that hold no blocks. */
export const inlinesOf = (blocks: Block[], between: Inline = lineBreak): Inline[] => {
  const pieces = blocks.flatMap((block): Inline[][] => {
    if (block.type === 'image') return block.alt ? [[plainInline(block.alt)]] : []
    if (block.type === 'list') {
      return block.items.flatMap(({ inlines, lists }) => [
        inlines,
        ...lists.map((list) => inlinesOf([list], between)),
      ])
    }
    if (block.type === 'table') return block.rows.map(rowText)
    return [block.inlines]
  })
  return pieces.flatMap((piece, index) => (index === 0 ? piece : [between, ...piece]))
}

/** A row as a line: its cells, with bars between them. */
export const rowText = (row: { blocks: Block[] }[]): Inline[] =>
  row.flatMap(({ blocks }, index) => [
    ...(index === 0 ? [] : [plainInline(' | ')]),
    ...inlinesOf(blocks, plainInline(' ')).map((inline) =>
      inline === lineBreak ? plainInline(' ') : inline,
    ),
  ])
