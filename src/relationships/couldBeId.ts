import type { CollectionSlug, Payload } from 'payload'

/** The largest id that Postgres gives: Payload's numeric ids are of its type `serial`. */
const largest = 2_147_483_647

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i

/**
 * Whether a value can be the id of a document of the collection at all. Postgres does not just find
 * nothing for one that cannot: it fails, and with it the transaction.
 */
export const couldBeId = (
  id: unknown,
  collection: CollectionSlug,
  payload: Pick<Payload, 'collections' | 'db'>,
): boolean => {
  const { db } = payload
  const { customIDType } = payload.collections[collection]
  const type = customIDType ?? db.defaultIDType
  if (customIDType === 'number') {
    return Number.isFinite(typeof id === 'string' && /^-?\d+(\.\d+)?$/.test(id) ? Number(id) : id)
  }
  if (type === 'number') {
    const number = typeof id === 'string' && /^\d+$/.test(id) ? Number(id) : id
    return typeof number === 'number' && Number.isInteger(number) && number > 0 && number <= largest
  }
  if (typeof id !== 'string' || id === '' || id.includes('\u0000')) return false
  return (db as { idType?: string }).idType !== 'uuid' || type !== db.defaultIDType
    ? true
    : uuid.test(id)
}
