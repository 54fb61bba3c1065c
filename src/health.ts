import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Endpoint } from 'payload'

type DrizzleAdapter = { drizzle: { execute: (query: ReturnType<typeof sql>) => Promise<unknown> } }

/** `GET /api/health`: 200 `{ "status": "ok" }` when the newsroom and its database answer, else 503. */
export const health: Endpoint = {
  handler: async ({ payload }) => {
    const headers = { 'Cache-Control': 'no-store' }
    try {
      await (payload.db as unknown as DrizzleAdapter).drizzle.execute(sql`select 1`)
      return Response.json({ status: 'ok' }, { headers })
    } catch (error) {
      payload.logger.error({ err: error, msg: 'The database does not answer.' })
      return Response.json({ database: 'unreachable', status: 'error' }, { headers, status: 503 })
    }
  },
  method: 'get',
  path: '/health',
}
