import { once } from 'node:events'

import type { Client } from 'pg'

import { allKeys, channel } from '../readModel/keys.ts'

/** All in ms. */
const firstPause = 200
const longestPause = 5_000
const heartbeat = 10_000
const patience = 5_000

/** No keys: told to find out whether anything is heard. */
const nothing = '[]'

/** To be given to the client as they are. */
type ClientOptions = {
  application_name: string
  connectionTimeoutMillis: number
  keepAlive: boolean
}

export type Listener = { stop: () => Promise<void> }

type Options = {
  /** A client of `pg` that is not connected yet, of the primary itself: poolers and replicas tell nothing. */
  makeClient: (more: ClientOptions) => Client
  /** Keys that went stale. */
  onKeys: (keys: string[]) => void
  /** Whether from now on all that goes stale is heard of. */
  onListening: (listening: boolean) => void
  /** Told, in a sentence, what is worth knowing. */
  log: (line: string) => void
  /** Asked before it connects anew: true where it has no reason to any more. */
  isOver?: () => boolean
}

/**
 * Listens, on a connection of its own, to what Postgres tells of articles that change. A connection that is
 * lost, or that does not answer, is made anew, sooner first and then later. It does not keep a process alive.
 */
export const startListener = (options: Options): Listener => {
  const { isOver = () => false, log, makeClient, onKeys, onListening } = options
  let client: Client | undefined
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let pause = firstPause
  let hasToldOfLoss = false

  const later = (run: () => void, ms: number) => {
    clearTimeout(timer)
    timer = setTimeout(run, ms).unref()
  }

  const lose = (lost: Client, error: Error | null) => {
    if (client !== lost) return
    client = undefined
    onListening(false)
    void lost.end().catch(() => {})
    if (stopped || isOver()) return
    if (!hasToldOfLoss) {
      const why = error ? ` (${error.message})` : ''
      log(
        `Delivery does not hear of changes${why}, so it asks the database each time. It tries again.`,
      )
    }
    hasToldOfLoss = true
    later(() => void connect(), pause)
    pause = Math.min(pause * 2, longestPause)
  }

  const beat = async (of: Client) => {
    try {
      await within(of.query('select 1'))
      later(() => void beat(of), heartbeat)
    } catch (error) {
      lose(of, error as Error)
    }
  }

  const make = () =>
    makeClient({
      application_name: 'newsroom-delivery-listener',
      connectionTimeoutMillis: patience,
      keepAlive: true,
    })

  /**
   * A pooler takes `LISTEN` and tells nothing: only what was told on another connection shows that it is heard.
   * @throws when nothing comes
   */
  const hearSomething = async (listening: Client) => {
    const heard = once(listening, 'notification')
    heard.catch(() => {})
    const teller = make()
    teller.on('error', () => {})
    try {
      await teller.connect()
      await within(teller.query('select pg_notify($1, $2)', [channel, nothing]))
      await within(heard, 'Nothing that was told came back: is it a pooler?')
    } finally {
      void teller.end().catch(() => {})
    }
  }

  const connect = async () => {
    if (stopped || isOver()) return
    const made = make()
    client = made
    made.on('error', (error) => lose(made, error))
    made.on('end', () => lose(made, null))
    made.on('notification', ({ payload }) => onKeys(readKeys(payload)))
    try {
      await made.connect()
      unref(made)
      await within(made.query(`listen ${channel}`))
      await hearSomething(made)
      if (client !== made) return
      onListening(true)
      if (hasToldOfLoss) log('Delivery hears of changes again.')
      hasToldOfLoss = false
      pause = firstPause
      later(() => void beat(made), heartbeat)
    } catch (error) {
      lose(made, error as Error)
    }
  }

  void connect()
  return {
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      const open = client
      client = undefined
      onListening(false)
      await open?.end().catch(() => {})
    },
  }
}

/** What nobody can read may mean anything. */
const readKeys = (payload: string | undefined): string[] => {
  try {
    const keys: unknown = JSON.parse(payload ?? '')
    if (Array.isArray(keys) && keys.every((key) => typeof key === 'string')) return keys
  } catch {
    // Told below.
  }
  return [allKeys]
}

/** @throws when the server does not answer in time */
const within = async <Result>(
  answer: Promise<Result>,
  otherwise = 'The database did not answer in time.',
): Promise<Result> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    const error = new Error(otherwise)
    timer = setTimeout(() => reject(error), patience).unref()
  })
  try {
    return await Promise.race([answer, late])
  } finally {
    clearTimeout(timer)
  }
}

const unref = (client: Client) => {
  const { connection } = client as unknown as { connection: { stream: { unref?: () => void } } }
  connection.stream.unref?.()
}
