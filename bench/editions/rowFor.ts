import type { Table } from '../../src/database/tablesOf.ts'

type Row = Record<string, unknown>

const isGroup = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * A document as a row of its table: the values of fields and groups by the names of their columns. What
 * has no column is left out, as it stands in another table.
 * @param table as the adapter has it: columns by field, groups joined by `_`
 * @param prefix of the keys, `version_` for what is versioned
 */
export const rowFor = (doc: object, table: Table, prefix = ''): Row => {
  const row: Row = {}
  for (const [field, value] of Object.entries(doc)) {
    const key = `${prefix}${field}`
    const column = table[key]
    if (column) row[column.name] = value
    else if (isGroup(value)) Object.assign(row, rowFor(value, table, `${key}_`))
  }
  return row
}
