import pg from 'pg'

import { beside } from '../graphql/beside.ts'
import { createDelivery, type Delivery } from '../http/createDelivery.ts'
import { deliveryApp } from '../http/deliveryApp.ts'
import { startListener } from '../http/listener.ts'
import type { Queries } from '../http/queries.ts'
import { serve, type Times } from './serve.ts'

type Options = {
  databaseUrl: string
  host: string
  /** Where to hear of changes, if the database is behind a pooler or is a replica: the primary itself. */
  listenUrl?: string
  log: (line: string) => void
  megabytes?: number
  port: number
  /**
   * Connections to the database at most, without that of the listener.
   * @default 10
   */
  poolSize?: number
  queries: Queries
  /** How long connections may take. */
  times?: Partial<Times>
}

/** All in ms. */
const patience = { connecting: 3_000, query: 10_000 }

/**
 * The standalone delivery: a server, its connections, and an ear for changes.
 *
 * @throws when it cannot listen on the port
 */
export const startDelivery = async (options: Options) => {
  const { databaseUrl, host, listenUrl = databaseUrl, log, megabytes, poolSize = 10 } = options
  const pool = new pg.Pool({
    application_name: 'newsroom-delivery',
    connectionString: databaseUrl,
    connectionTimeoutMillis: patience.connecting,
    keepAlive: true,
    max: poolSize,
    query_timeout: patience.query,
  })
  // A connection that breaks while nobody uses it; the pool makes another.
  pool.on('error', () => {})
  const logError = (error: unknown, message: string) =>
    log(`${message}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
  const delivery: Delivery = createDelivery({
    db: pool,
    log,
    logError,
    megabytes,
    queries: options.queries,
  })
  const listener = startListener({
    makeClient: (more) => new pg.Client({ ...more, connectionString: listenUrl }),
    log,
    onKeys: delivery.forget,
    onListening: delivery.hear,
  })
  const close = async () => {
    await listener.stop()
    await pool.end()
  }
  try {
    const { fetch } = deliveryApp(delivery, { more: beside({ db: delivery.db, logError }) })
    const server = await serve({ delivery, fetch, host, port: options.port, times: options.times })
    return {
      delivery,
      stop: async () => {
        await server.stop()
        await close()
      },
      url: server.url,
    }
  } catch (error) {
    await close()
    throw error
  }
}
