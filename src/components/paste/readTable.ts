import { assemble } from './assemble.ts'
import { blockWriter, type BlockWriter } from './blockWriter.ts'
import { textFormat, type Block, type TableCell } from './blocks.ts'
import type { Context, ReadInto } from './context.ts'

const childrenOf = (parent: Element, names: string[]) =>
  [...parent.children].filter(({ localName }) => names.includes(localName))

const cellsOf = (row: Element) => childrenOf(row, ['td', 'th'])

const rowsOf = (table: Element) =>
  [...table.children].flatMap((child) =>
    child.localName === 'tr' ? [child] : childrenOf(child, ['tr']),
  )

/** Whether it only puts things beside each other, as in mails: then its cells are blocks in a row. */
const isLayout = (table: Element, rows: Element[]) =>
  /^(?:none|presentation)$/.test(table.getAttribute('role') ?? '') ||
  table.querySelector('table') !== null ||
  rows.every((row) => cellsOf(row).length < 2)

const span = (cell: Element, name: string) =>
  Math.min(Math.max(Number.parseInt(cell.getAttribute(name) ?? '1', 10) || 1, 1), 100)

const readCell = (cell: Element, context: Context, readInto: ReadInto): TableCell => {
  const writer = blockWriter()
  readInto(writer, cell, { ...context, holder: null, inCell: true, level: 0, list: null })
  writer.end()
  return {
    blocks: assemble(writer.written),
    columns: span(cell, 'colspan'),
    rows: span(cell, 'rowspan'),
    header: cell.localName === 'th',
  }
}

const isBold = (block: Block): boolean =>
  'inlines' in block &&
  block.inlines.every(({ format, text }) => text.trim() === '' || (format & textFormat.bold) !== 0)

const notBold = (block: Block): Block =>
  'inlines' in block
    ? {
        ...block,
        inlines: block.inlines.map((inline) => ({
          ...inline,
          format: inline.format & ~textFormat.bold,
        })),
      }
    : block

/** Word and Docs have no header cells: a first row that is bold throughout, over others, is one. */
const withHeader = (rows: TableCell[][]): TableCell[][] => {
  const [first = [], ...rest] = rows
  const named = first.filter(({ blocks }) => blocks.length > 0)
  const isHeader =
    rest.length > 0 &&
    named.length > 1 &&
    named.every(({ blocks }) => blocks.every(isBold)) &&
    !rows.flat().some(({ header }) => header) &&
    !rest.some((row) => row.every(({ blocks }) => blocks.every(isBold)))
  if (!isHeader) return rows
  return [
    first.map((cell) => ({ ...cell, blocks: cell.blocks.map(notBold), header: true })),
    ...rest,
  ]
}

/** Reads a table, without its empty rows. */
export const readTable = ({
  context,
  readInto,
  table,
  writer,
}: {
  context: Context
  readInto: ReadInto
  table: Element
  writer: BlockWriter
}): void => {
  const rows = rowsOf(table)
  const readBlock = (element: Element) => {
    readInto(writer, element, context)
    writer.end()
  }
  childrenOf(table, ['caption']).forEach(readBlock)
  if (isLayout(table, rows)) {
    rows.flatMap(cellsOf).forEach(readBlock)
    return
  }
  const cells = rows.map((row) => cellsOf(row).map((cell) => readCell(cell, context, readInto)))
  // A cell that spans rows needs all of them, empty or not.
  const spans = cells.flat().some((cell) => cell.rows > 1)
  const kept = cells.filter(
    (row) => row.length > 0 && (spans || row.some(({ blocks }) => blocks.length > 0)),
  )
  if (kept.some((row) => row.some(({ blocks }) => blocks.length > 0))) {
    writer.push({ type: 'table', rows: withHeader(kept) })
  }
}
