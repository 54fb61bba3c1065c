import type { List, ListItem, PhrasingContent, RootContent, Table } from 'mdast'

import {
  lineBreakNode,
  listNode,
  paragraphNode,
  quoteNode,
  subheadingNode,
  tableNode,
  textNode,
  type NewItem,
} from '../../../../fields/body/lexicalNodes.ts'
import { textOf, walk, type BodyNode } from '../../../../fields/body/nodes.ts'
import { oneLine } from '../../../../fields/body/oneLine.ts'
import { WireError } from '../../WireError.ts'
import { markdownWarnings } from './markdownWarnings.ts'
import { readInline, type ReadingContext } from './readInline.ts'

/** Longest text of a subheading, in characters. */
const longestSubheading = 200

/** Lists that are indented deeper are as deep as this: the editor could not show them. */
const deepestList = 20

/** No table has more that anybody reads. */
const mostCells = 50_000

const wordsOf = (nodes: BodyNode[]) => nodes.map(textOf).join('').trim()

const paragraphOf = (children: BodyNode[]): BodyNode[] =>
  wordsOf(children) === '' ? [] : [paragraphNode(children)]

/** The text of each block, with a line break between them. */
const joined = (lines: BodyNode[][]): BodyNode[] =>
  lines
    .filter((line) => line.length > 0)
    .flatMap((line, index) => (index > 0 ? [lineBreakNode(), ...line] : line))

const linesOfText = (text: string): BodyNode[] =>
  joined(text.split('\n').map((line) => (line.trim() ? [textNode(line)] : [])))

/** Lexical’s nodes for blocks of Markdown. What cannot be kept becomes text, with a warning. */
export const readBlocks = (blocks: RootContent[], context: ReadingContext): BodyNode[] =>
  blocks.flatMap((block) => readBlock(block, context))

const readBlock = (block: RootContent, context: ReadingContext): BodyNode[] => {
  switch (block.type) {
    case 'blockquote':
      return readQuote(block.children, context)
    case 'code':
      context.warn(markdownWarnings.codeBlock(block.value))
      return paragraphOf(linesOfText(block.value))
    case 'definition':
      return []
    case 'footnoteDefinition':
      context.warn(markdownWarnings.footnotes())
      return footnote(block.label ?? block.identifier, readBlocks(block.children, context))
    case 'heading':
      return readSubheading(block.children, context)
    case 'html':
      return readHtmlBlock(block.value, context)
    case 'list':
      return readList(block, context)
    case 'paragraph':
      return paragraphOf(readInline(block.children, context))
    case 'table':
      return readTable(block, context)
    case 'thematicBreak':
      context.warn(markdownWarnings.dividingLine())
      return []
    default:
      return []
  }
}

const footnote = (label: string, [first, ...others]: BodyNode[]): BodyNode[] => {
  const mark = textNode(`[${label}] `)
  return first?.type === 'paragraph'
    ? [paragraphNode([mark, ...(first.children ?? [])]), ...others]
    : [paragraphNode([mark]), ...(first ? [first] : []), ...others]
}

const readHtmlBlock = (value: string, { warn }: ReadingContext): BodyNode[] => {
  if (/^<!--(?:(?!-->).)*-->\s*$/s.test(value)) {
    warn(markdownWarnings.comment(value))
    return []
  }
  warn(markdownWarnings.html(value))
  return paragraphOf(linesOfText(value))
}

const readSubheading = (content: PhrasingContent[], context: ReadingContext): BodyNode[] => {
  const words = readInline(content, context)
  const text = oneLine(wordsOf(words))
  if (text === '') return []
  if (text.length > longestSubheading) {
    context.warn(markdownWarnings.longSubheading(text))
    return [paragraphNode(words)]
  }
  if ([...walk(words)].some(({ type }) => type === 'link')) {
    context.warn(markdownWarnings.insideSubheading(text))
  }
  return [subheadingNode(text)]
}

/** Paragraphs of a quotation are lines of one; what else it holds comes behind it. */
const readQuote = (blocks: RootContent[], context: ReadingContext): BodyNode[] => {
  const read: BodyNode[] = []
  let lines: BodyNode[][] = []
  const close = () => {
    const [first, ...others] = lines
    const rest = others.flatMap((line) => [lineBreakNode(), lineBreakNode(), ...line])
    if (first) read.push(quoteNode([...first, ...rest]))
    lines = []
  }
  for (const block of blocks) {
    for (const node of readBlock(block, context)) {
      if (node.type === 'paragraph' || node.type === 'quote') {
        lines.push(node.children ?? [])
      } else {
        close()
        context.warn(markdownWarnings.insideQuote(wordsOf([node])))
        read.push(node)
      }
    }
  }
  close()
  return read
}

const readList = (list: List, context: ReadingContext, depth = 0): BodyNode[] => {
  const items = list.children.flatMap((item) => readItem(item, context, depth))
  if (items.length === 0) return []
  return [listNode(items, list.ordered ? (list.start ?? 1) : null, depth)]
}

const readItem = ({ children }: ListItem, context: ReadingContext, depth: number): NewItem[] => {
  const items: NewItem[] = []
  let lines: BodyNode[][] = []
  const close = () => {
    const words = joined(lines)
    if (words.length > 0) items.push({ words })
    lines = []
  }
  for (const block of children) {
    if (block.type === 'list' && depth < deepestList) {
      close()
      items.push(...readList(block, context, depth + 1).map((list) => ({ list })))
      continue
    }
    for (const node of readBlock(block, context)) {
      if (node.type !== 'paragraph') context.warn(markdownWarnings.insideList(wordsOf([node])))
      lines.push(...linesIn(node))
    }
  }
  close()
  return items
}

/** The lines of a block where only lines can be. */
const linesIn = (node: BodyNode): BodyNode[][] => {
  if (node.type === 'block') return [[textNode(textOf(node))]]
  const holdsBlocks = ['list', 'table', 'tablerow', 'tablecell'].includes(node.type)
  return holdsBlocks ? (node.children ?? []).flatMap(linesIn) : [node.children ?? []]
}

const readTable = ({ children }: Table, context: ReadingContext): BodyNode[] => {
  const rows = children.map((row) => row.children.map((cell) => readInline(cell.children, context)))
  const width = Math.max(0, ...rows.map((cells) => cells.length))
  if (width === 0) return []
  // Short rows are filled up: a wide one would make a long table of little text immense.
  if (rows.length * width > mostCells) throw new WireError('tooLong')
  return [tableNode(rows.map((cells) => Array.from({ length: width }, (_, at) => cells[at] ?? [])))]
}
