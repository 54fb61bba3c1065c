import type { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'

type Executor = { execute: (query: ReturnType<typeof sql>) => Promise<{ rows: unknown[] }> }
type DrizzleAdapter = {
  drizzle: Executor
  sessions?: Record<string, { db: Executor } | undefined>
}

/** What runs SQL as the request would: in its transaction, where it has one. */
export const executorOf = async (req: PayloadRequest): Promise<Executor> => {
  const adapter = req.payload.db as unknown as DrizzleAdapter
  const transaction = await req.transactionID
  const session = transaction === undefined ? undefined : adapter.sessions?.[String(transaction)]
  return session?.db ?? adapter.drizzle
}
