import type { CollectionSlug, PayloadRequest } from 'payload'

import type { Id } from '../relationships/idOf.ts'
import { withOwnLocale } from '../languages/withOwnLocale.ts'

/**
 * May the request's user do this in a collection, as its access functions stand in the project's
 * config? Asked before a write that would only fail, so that a person is told what to do instead.
 * @param id of the document; needed for `update`
 */
export const allows = async ({
  collection,
  id,
  operation,
  req,
}: {
  collection: CollectionSlug
  id?: Id
  operation: 'create' | 'update'
  req: PayloadRequest
}): Promise<boolean> => {
  const { access } = req.payload.collections[collection].config
  const result = await access[operation]({ data: {}, id: id as number, req })
  if (typeof result === 'boolean') return result
  const { totalDocs } = await req.payload.count({
    collection,
    overrideAccess: true,
    req: withOwnLocale(req),
    where: { and: [{ id: { equals: id } }, result] },
  })
  return totalDocs > 0
}
