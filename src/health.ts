import type { Endpoint } from 'payload'

import { ping } from './database/ping.ts'

/** `GET /api/health`: 200 `{ "status": "ok" }` when the newsroom and its database answer, else 503. */
export const health: Endpoint = {
  handler: async ({ payload }) => {
    const headers = { 'Cache-Control': 'no-store' }
    try {
      await ping(payload)
      return Response.json({ status: 'ok' }, { headers })
    } catch (error) {
      payload.logger.error({ err: error, msg: 'The database does not answer.' })
      return Response.json({ database: 'unreachable', status: 'error' }, { headers, status: 503 })
    }
  },
  method: 'get',
  path: '/health',
}
