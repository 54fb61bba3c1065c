import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

type DrizzleAdapter = { drizzle: { execute: (query: ReturnType<typeof sql>) => Promise<unknown> } }

/** @throws when the database does not answer */
export const ping = async (payload: Payload): Promise<void> => {
  await (payload.db as unknown as DrizzleAdapter).drizzle.execute(sql`select 1`)
}
