import type { Pool, PoolClient } from 'pg'
import type { Payload } from 'payload'

/**
 * Closes Payload and its connections. `payload.destroy()` leaves the pool open, and the adapter
 * keeps one client checked out for good, for which `pool.end()` would wait: it is released while
 * the pool is ending.
 */
export async function closePayload(payload: Payload): Promise<void> {
  const { pool } = payload.db as unknown as { pool: Pool & { _clients: PoolClient[] } }
  await payload.destroy()
  const ended = pool.end()
  for (const client of [...pool._clients]) client.release?.(true)
  await ended
}
