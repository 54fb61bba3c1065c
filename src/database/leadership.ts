import type { Payload } from 'payload'

type Client = {
  query: (text: string, values?: unknown[]) => Promise<{ rows: Record<string, unknown>[] }>
  release: (broken?: boolean) => void
}

/**
 * One process of several that want the same leads, by a lock on a connection of its own: when the
 * process ends, however it ends, Postgres lets go of the lock and another one leads. It needs a connection
 * to Postgres itself, or a pooler in session mode.
 */
export const leadership = (payload: Payload, name: string) => {
  const { pool } = payload.db as unknown as { pool: { connect: () => Promise<Client> } }
  let held: Client | null = null
  const letGo = (broken: boolean) => {
    held?.release(broken)
    held = null
  }

  return {
    /**
     * Does this process lead now?
     * @returns `new` when it has just begun to: whoever led before has ended
     */
    leads: async (): Promise<'no' | 'new' | 'still'> => {
      if (held) {
        try {
          await held.query('select 1')
          return 'still'
        } catch {
          // The lock went with the connection.
          letGo(true)
        }
      }
      const client = await pool.connect()
      const { rows } = await client
        .query('select pg_try_advisory_lock(hashtextextended($1, 0)) as leads', [name])
        .catch((error: unknown) => {
          client.release(true)
          throw error
        })
      if (!rows[0]?.leads) {
        client.release()
        return 'no'
      }
      held = client
      return 'new'
    },
    /** Closes the connection, and gives the lock to others. */
    resign: () => letGo(true),
  }
}
