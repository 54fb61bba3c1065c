import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'

import { executorOf } from '../../database/executorOf.ts'
import { queueRefresh } from './queueRefresh.ts'
import { textsOf } from './sqlOf.ts'

/**
 * Has the rows that show something made anew, by the worker, when the transaction is committed.
 * @param shown as `shown` names it
 */
export const markStale = async (shown: readonly string[], req: PayloadRequest): Promise<void> => {
  if (shown.length === 0) return
  const executor = await executorOf(req)
  await executor.execute(sql`
    insert into newsroom_delivery_stale (shown, due_at)
    select unnest(${textsOf(shown)}), now()`)
  await queueRefresh(req)
}

/**
 * Has the row of an article made when its embargo ends.
 * @param opens ISO 8601
 */
export const markOpening = async (
  article: string,
  opens: string,
  req: PayloadRequest,
): Promise<void> => {
  const executor = await executorOf(req)
  const { rows } = await executor.execute(sql`
    insert into newsroom_delivery_stale (article, due_at, is_opening)
    select ${article}, ${opens}::timestamptz, true where not exists (
      select from newsroom_delivery_stale where article = ${article} and due_at = ${opens}::timestamptz
    )
    returning id`)
  if (rows.length > 0) await queueRefresh(req, opens)
}
