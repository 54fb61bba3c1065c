import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { executorOf } from '../../database/executorOf.ts'
import { inOwnTransaction } from '../../database/inOwnTransaction.ts'
import { allKeys } from './keys.ts'
import { notify } from './notify.ts'

/**
 * Takes away all that delivery shows, as nothing keeps it true any more; `newsroom reindex` makes it anew. Does
 * nothing where there is none.
 */
export const emptyReadModel = (payload: Payload): Promise<void> =>
  inOwnTransaction(payload, async (req) => {
    const executor = await executorOf(req)
    const { rows } = await executor.execute(sql`
      select from newsroom_delivery_documents limit 1`)
    if (rows.length === 0) return
    for (const statement of [
      sql`delete from newsroom_delivery`,
      sql`delete from newsroom_delivery_listings`,
      sql`delete from newsroom_delivery_addresses`,
      sql`delete from newsroom_delivery_gone`,
      sql`delete from newsroom_delivery_documents`,
      sql`delete from newsroom_delivery_stale`,
      sql`delete from newsroom_search`,
      sql`delete from newsroom_search_words`,
    ]) {
      await executor.execute(statement)
    }
    await notify([allKeys], req)
  })
