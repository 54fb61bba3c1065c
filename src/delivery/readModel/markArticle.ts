import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'

import { executorOf } from '../../database/executorOf.ts'
import type { Id } from '../../relationships/idOf.ts'
import { markStale } from './markStale.ts'
import { shown } from './shown.ts'
import { textsOf } from './sqlOf.ts'

/** Articles went, came back, or are of another story: related news that name them are made anew. */
export const markPicked = (ids: readonly Id[], req: PayloadRequest): Promise<void> =>
  markStale(ids.map(shown.pick), req)

/**
 * Translations that take over the related news of an article are made anew, if there are any: their rows can be
 * seen, as whoever writes editions of a story holds it.
 */
export const markSource = async (id: Id, req: PayloadRequest): Promise<void> => {
  const executor = await executorOf(req)
  const { rows } = await executor.execute(sql`
    select from newsroom_delivery where shows @> ${textsOf([shown.source(id)])} limit 1`)
  if (rows.length > 0) await markStale([shown.source(id)], req)
}
