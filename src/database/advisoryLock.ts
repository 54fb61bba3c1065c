import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'

type Executor = { execute: (query: ReturnType<typeof sql>) => Promise<unknown> }
type DrizzleAdapter = {
  drizzle: Executor
  sessions?: Record<string, { db: Executor } | undefined>
}

/**
 * Waits until nobody else holds the lock of this name, and holds it until the request's transaction
 * ends: what is checked after it is still true when it is written.
 * @throws Error without a transaction
 */
export const advisoryLock = async (req: PayloadRequest, name: string): Promise<void> => {
  const adapter = req.payload.db as unknown as DrizzleAdapter
  const transaction = await req.transactionID
  const session = transaction === undefined ? undefined : adapter.sessions?.[String(transaction)]
  if (!session) {
    throw new Error(
      'The newsroom needs transactions. Take `transactionOptions: false` out of postgresAdapter(), and call the Local API without `disableTransaction`.',
    )
  }
  await session.db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`)
}
