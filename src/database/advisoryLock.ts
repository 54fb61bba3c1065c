import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'

import { isWriteConflict, writeConflict } from './writeConflict.ts'
import { transactionOf } from './executorOf.ts'

/**
 * Waits until nobody else holds the lock of this name, and holds it until the request's transaction
 * ends: what is checked after it is still true when it is written.
 * @throws Error without a transaction; APIError 503 when two wait for each other
 */
export const advisoryLock = async (req: PayloadRequest, name: string): Promise<void> => {
  const transaction = await transactionOf(req)
  if (!transaction) {
    throw new Error(
      'The newsroom needs transactions. Take `transactionOptions: false` out of postgresAdapter(), and call the Local API without `disableTransaction`.',
    )
  }
  try {
    await transaction.execute(sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`)
  } catch (error) {
    throw isWriteConflict(error) ? writeConflict(req.t, error) : error
  }
}
