import type { FlattenedField } from 'payload'

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The orders that were asked for, as Payload takes them: `a,-b` or `['a', '-b']`. */
export const ordersOf = (sort: unknown): string[] =>
  (Array.isArray(sort) ? sort : [sort])
    .filter((order): order is string => typeof order === 'string')
    .flatMap((order) => order.split(','))
    // Of versions, what an article said is `version.headline`.
    .map((order) => order.trim().replace(/^(-?)version(?:\.|__)/, '$1'))

/** All orders of a query, those of joined documents by the name of the join, `''` for its own. */
export const ordersByJoin = (sort: unknown, joins: unknown): [join: string, orders: string[]][] => [
  ['', ordersOf(sort)],
  ...Object.entries(isObject(joins) ? joins : {}).map(([join, query]): [string, string[]] => [
    join,
    ordersOf(isObject(query) ? query.sort : undefined),
  ]),
]

/**
 * Does an order lead to a field that is hidden from everybody, such as the hash of a person's password?
 * Payload (3.90) refuses that of documents themselves, and sorts by it through a relationship
 * (`createdBy.hash`), which tells what belongs to one and the same person.
 * @param fieldsOf a collection
 */
export const leadsToHidden = (
  order: string,
  fields: readonly FlattenedField[],
  fieldsOf: (collection: string) => readonly FlattenedField[],
): boolean => {
  const [name, ...rest] = order.replace(/^-/, '').replaceAll('__', '.').split('.')
  const field = fields.find((one) => 'name' in one && one.name === name)
  if (!field) return false
  if ('hidden' in field && field.hidden) return true
  const next =
    'flattenedFields' in field
      ? field.flattenedFields
      : 'relationTo' in field || 'collection' in field
        ? [('relationTo' in field ? field.relationTo : field.collection) as string | string[]]
            .flat()
            .flatMap(fieldsOf)
        : []
  return rest.length > 0 && leadsToHidden(rest.join('.'), next, fieldsOf)
}
