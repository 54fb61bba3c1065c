import type { CollectionSlug, PayloadRequest } from 'payload'

import type { Id } from '../relationships/idOf.ts'
import { withOwnLocale } from '../languages/withOwnLocale.ts'

/**
 * May the request's user do this in a collection, as its access functions stand in the project's
 * config? Asked before a write that would only fail, so that a person is told what to do instead, and
 * before a document is named to somebody. To read means to read it as it is now, drafts included.
 * @param id of the document; needed for `read` and `update`
 */
export const allows = async ({
  collection,
  id,
  operation,
  req,
}: {
  collection: CollectionSlug
  id?: Id
  operation: 'create' | 'read' | 'update'
  req: PayloadRequest
}): Promise<boolean> => {
  const { access } = req.payload.collections[collection].config
  const result = await access[operation]({ data: {}, id: id as number, req })
  if (typeof result === 'boolean') return result
  const where = { and: [{ id: { equals: id } }, result] }
  if (operation === 'read') {
    const { docs } = await req.payload.find({
      collection,
      depth: 0,
      draft: true,
      limit: 1,
      overrideAccess: true,
      pagination: false,
      req: withOwnLocale(req),
      select: {},
      trash: true,
      where,
    })
    return docs.length > 0
  }
  const { totalDocs } = await req.payload.count({
    collection,
    overrideAccess: true,
    req: withOwnLocale(req),
    where,
  })
  return totalDocs > 0
}
