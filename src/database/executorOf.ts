import type { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'

type Executor = { execute: (query: ReturnType<typeof sql>) => Promise<{ rows: unknown[] }> }
type DrizzleAdapter = {
  drizzle: Executor
  sessions?: Record<string, { db: Executor } | undefined>
}

/** What runs SQL in the request's transaction; `undefined` where it has none. */
export const transactionOf = async (req: PayloadRequest): Promise<Executor | undefined> => {
  const { sessions } = req.payload.db as unknown as DrizzleAdapter
  const transaction = await req.transactionID
  return transaction === undefined ? undefined : sessions?.[String(transaction)]?.db
}

/** What runs SQL as the request would: in its transaction, where it has one. */
export const executorOf = async (req: PayloadRequest): Promise<Executor> =>
  (await transactionOf(req)) ?? (req.payload.db as unknown as DrizzleAdapter).drizzle
