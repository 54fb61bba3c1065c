import type { TableCell as MarkdownCell } from 'mdast'

import type { HtmlTools, MarkdownTools, NodeRendering } from '../rendering.ts'
import { tableGrid, tableRows, type TableCell } from './tableRows.ts'

/** What stands between the cells of a row in plain text. */
const separator = ' | '

const isHeading = (cells: TableCell[]) => cells.every(({ heads }) => heads === 'column')

const cellHtml = ({ children, columns, heads, rows }: TableCell, tools: HtmlTools) => {
  const [first, ...others] = children
  // A single paragraph is the words of the cell, not a paragraph in it.
  const inside =
    first?.type === 'paragraph' && others.length === 0
      ? tools.inline(first.children ?? [])
      : tools.blocks(children)
  const tag = heads ? 'th' : 'td'
  const attributes = [
    heads && ` scope="${heads === 'column' ? 'col' : 'row'}"`,
    columns > 1 && ` colspan="${columns}"`,
    rows > 1 && ` rowspan="${rows}"`,
  ].filter(Boolean)
  return `<${tag}${attributes.join('')}>${inside}</${tag}>`
}

/** A cell of Markdown is a single line: what stands in it follows one another. */
const cellMarkdown = (cell: null | TableCell, tools: MarkdownTools): MarkdownCell => ({
  type: 'tableCell',
  children: (cell?.children ?? []).flatMap((child, index) => [
    ...(index > 0 ? [{ type: 'text' as const, value: ' ' }] : []),
    ...(child.type === 'block'
      ? [{ type: 'text' as const, value: tools.paragraphs([child]).join(' ') }]
      : tools.inline([child])),
  ]),
})

export const tableRendering: NodeRendering = {
  html: (table, tools) => {
    const rows = tableRows(table)
    if (rows.length === 0) return ''
    const firstOfBody = rows.findIndex((cells) => !isHeading(cells))
    const headings = firstOfBody < 0 ? rows.length : firstOfBody
    const lines = rows.map(
      (cells) => `<tr>${cells.map((cell) => cellHtml(cell, tools)).join('')}</tr>`,
    )
    const head = lines.slice(0, headings).join('')
    const body = lines.slice(headings).join('')
    return `<table>${head && `<thead>${head}</thead>`}${body && `<tbody>${body}</tbody>`}</table>`
  },
  markdown: (table, tools) => {
    const children = tableGrid(tableRows(table)).map((cells) => ({
      type: 'tableRow' as const,
      children: cells.map((cell) => cellMarkdown(cell, tools)),
    }))
    return children.length > 0 ? [{ type: 'table', children }] : []
  },
  paragraphs: (table, of) =>
    tableRows(table)
      .map((cells) => cells.map(({ children }) => of(children).join(' ')).join(separator))
      .filter((row) => row.replaceAll(separator.trim(), '').trim() !== ''),
}
