import type { Config } from 'payload'

type Emitter = { on: (event: string, listener: (argument: never) => void) => void }

type PooledAdapter = {
  connect: (options?: never) => Promise<void>
  createExtensions?: () => Promise<void>
  payload: { logger: { warn: (message: string) => void } }
  pool?: Emitter
}

type Database = Config['db']

/**
 * The same database adapter, whose process lives on when the database goes away: what was under way
 * fails, and the next request takes a new connection. Without it, the end of a connection that no
 * query waits on is an error event that nobody hears, which ends a Node process.
 */
export const surviveLostConnections = (db: Database): Database => ({
  ...db,
  init: (args) => {
    const adapter = db.init(args) as PooledAdapter & ReturnType<Database['init']>
    const { connect, createExtensions } = adapter
    if (!connect) return adapter
    let heard: Emitter | undefined
    const hear = () => {
      const { payload, pool } = adapter
      if (!pool || pool === heard) return
      heard = pool
      pool.on('error', ({ message }: Error) => {
        payload.logger.warn(`A connection to the database was lost: ${message}`)
      })
      // Of clients that are in use: their next query rejects, and the pool lets go of them.
      pool.on('connect', (client: Emitter) => client.on('error', () => {}))
    }
    return Object.assign(adapter, {
      connect: async (options?: never) => {
        await connect.call(adapter, options)
        hear()
      },
      // What connecting does with the pool that it has made, before its clients are used.
      createExtensions: async () => {
        hear()
        await createExtensions?.call(adapter)
      },
    })
  },
})
