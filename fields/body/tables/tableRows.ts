import type { BodyNode } from '../nodes.ts'

export type TableCell = {
  children: BodyNode[]
  columns: number
  /** Whether it names the column below it, or the row behind it. */
  heads: 'column' | 'row' | null
  rows: number
}

type StoredCell = BodyNode & { colSpan?: unknown; headerState?: unknown; rowSpan?: unknown }

/** No table is wider; a larger number would only exhaust whoever lays the cells out. */
const widest = 1000

const spanOf = (value: unknown): number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value > 1
    ? Math.min(value, widest)
    : 1

const cellOf = (cell: StoredCell): TableCell => {
  // Lexical: 1 is the cell of a heading row, 2 of a heading column, 3 of both.
  const state = Number(cell.headerState) || 0
  return {
    children: cell.children ?? [],
    columns: spanOf(cell.colSpan),
    heads: state & 1 ? 'column' : state & 2 ? 'row' : null,
    rows: spanOf(cell.rowSpan),
  }
}

export const tableRows = (table: BodyNode): TableCell[][] =>
  (table.children ?? [])
    .map((row) => (row.children ?? []).map(cellOf))
    .filter((cells) => cells.length > 0)

/** The cells of each row at their places: a cell over several leaves `null` in the others. */
export const tableGrid = (rows: TableCell[][]): (null | TableCell)[][] => {
  const grid = rows.map((): (null | TableCell | undefined)[] => [])
  rows.forEach((cells, at) => {
    let column = 0
    for (const cell of cells) {
      while (grid[at]![column] !== undefined) column += 1
      for (let down = 0; down < cell.rows && at + down < grid.length; down += 1) {
        for (let right = 0; right < cell.columns; right += 1) {
          grid[at + down]![column + right] = down === 0 && right === 0 ? cell : null
        }
      }
    }
  })
  const width = Math.max(0, ...grid.map((row) => row.length))
  return grid.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null))
}
