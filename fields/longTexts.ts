import type { FlattenedField, TextareaField, TextField } from 'payload'

/** A text that is longer than its field's `maxLength`. */
export type LongText = {
  field: TextareaField | TextField
  length: number
  most: number
  path: string
}

type Values = Record<string, unknown> | null | undefined

const rowsOf = (value: unknown): Values[] => (Array.isArray(value) ? (value as Values[]) : [])

/**
 * The texts of a document that are longer than their fields say, in groups and rows too. One that was
 * there already is passed over: a document stays editable when a limit becomes smaller.
 * @param parent where the fields stand: `corrections.0.`
 */
export const longTexts = (
  fields: readonly FlattenedField[],
  { before, data, parent = '' }: { before?: Values; data: Values; parent?: string },
): LongText[] =>
  fields.flatMap((field): LongText[] => {
    const { name } = field
    const [value, had] = [data?.[name], before?.[name]]
    const path = `${parent}${name}`
    if (field.type === 'group' || field.type === 'tab') {
      const inner = { before: had as Values, data: value as Values, parent: `${path}.` }
      return longTexts(field.flattenedFields, inner)
    }
    if (field.type === 'array') {
      return rowsOf(value).flatMap((row, index) =>
        longTexts(field.flattenedFields, {
          before: rowsOf(had)[index],
          data: row,
          parent: `${path}.${index}.`,
        }),
      )
    }
    if (field.type !== 'text' && field.type !== 'textarea') return []
    const { maxLength: most } = field
    const isLong = most !== undefined && typeof value === 'string' && value.length > most
    return isLong && value !== had ? [{ field, length: value.length, most, path }] : []
  })
