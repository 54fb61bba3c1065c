import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'

import { executorOf } from '../../database/executorOf.ts'

/** Has anything been published? */
export const hasRows = async (req: PayloadRequest): Promise<boolean> => {
  const executor = await executorOf(req)
  const { rows } = await executor.execute(sql`select from newsroom_delivery limit 1`)
  return rows.length > 0
}
