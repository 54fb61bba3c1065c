import { QueryError, type CollectionBeforeOperationHook, type CollectionConfig } from 'payload'

import { leadsToHidden, ordersByJoin } from '../src/roles/hiddenOrders.ts'

type Args = { joins?: unknown; overrideAccess?: boolean; sort?: unknown }

/** @throws QueryError 400 */
const refuse: CollectionBeforeOperationHook = ({ args, collection, req }) => {
  const { joins, overrideAccess, sort } = args as Args
  if (overrideAccess) return args
  const fieldsOf = (slug: string) =>
    req.payload.collections[slug as keyof typeof req.payload.collections]?.config.flattenedFields ??
    []
  const refused = ordersByJoin(sort, joins).flatMap(([join, orders]) =>
    orders.filter((order) =>
      leadsToHidden(
        join ? `${join}.${order.replace(/^-/, '')}` : order,
        collection.flattenedFields,
        fieldsOf,
      ),
    ),
  )
  if (refused.length > 0) throw new QueryError(refused.map((path) => ({ path })))
  return args
}

/** A collection whose documents nobody puts in an order that tells of hidden fields. */
export const withoutHiddenOrders = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  hooks: {
    ...collection.hooks,
    beforeOperation: [refuse, ...(collection.hooks?.beforeOperation ?? [])],
  },
})
