import type { Payload } from 'payload'
import type { Client, Pool } from 'pg'

import { beside } from './graphql/beside.ts'
import { createDelivery } from './http/createDelivery.ts'
import { deliveryApp } from './http/deliveryApp.ts'
import { makeKeptReads, type KeptReads } from './http/keptReads.ts'
import { startListener } from './http/listener.ts'
import { readModelQueries } from './http/readModelQueries.ts'
import { readCacheMegabytes } from './readCacheMegabytes.ts'

type InApp = {
  /** Delivery’s own answers. */
  fetch: ReturnType<typeof deliveryApp>['fetch']
  /** What Payload answers to readers. */
  reads: KeptReads
}

/** One for each newsroom of the process, whose routes Next may bundle apart. */
const shared = globalThis as { newsroomDeliveries?: WeakMap<Payload, InApp> }

/** Its own client, of the `pg` that Payload’s adapter came with. */
type AdapterPool = Pool & { Client: new (options: object) => Client; ending: boolean }

/** What the newsroom's own process gives to readers, which it starts with the first of them. */
export const deliveryInApp = (payload: Payload): InApp => {
  const deliveries = (shared.newsroomDeliveries ??= new WeakMap())
  const known = deliveries.get(payload)
  if (known) return known
  const { pool } = payload.db as unknown as { pool: AdapterPool }
  const { logger } = payload
  const { DELIVERY_LISTEN_URL } = process.env
  const logError = (err: unknown, msg: string) => logger.error({ err, msg })
  const megabytes = readCacheMegabytes(process.env)
  const delivery = createDelivery({
    base: `${payload.config.routes.api}/delivery`,
    db: pool,
    log: (line) => logger.warn(line),
    logError,
    megabytes,
    queries: readModelQueries,
  })
  const reads = makeKeptReads({ bytes: megabytes * 1024 ** 2 })
  startListener({
    isOver: () => pool.ending,
    log: (line) => logger.info(line),
    makeClient: (more) =>
      new pool.Client({
        // The password is not among what can be spread.
        ...(DELIVERY_LISTEN_URL
          ? { connectionString: DELIVERY_LISTEN_URL }
          : { ...pool.options, password: pool.options.password }),
        ...more,
      }),
    onKeys: (keys) => {
      delivery.forget(keys)
      if (keys.length > 0) reads.forget()
    },
    onListening: (listening) => {
      delivery.hear(listening)
      reads.hear(listening)
    },
  })
  const { fetch } = deliveryApp(delivery, {
    // Next compresses by itself, also what is compressed already, of which it forgets to tell.
    ignored: ['accept-encoding'],
    more: beside({ db: delivery.db, logError }),
  })
  const made = { fetch, reads }
  deliveries.set(payload, made)
  return made
}
