import { APIError, type Config } from 'payload'

import { countChangesOf } from './changesTold.ts'

type Id = number | string

/** What the adapter keeps of an open transaction. */
type Session = {
  db: { execute: (query: unknown) => PromiseLike<{ command?: string }> }
  reject: () => Promise<void>
  /** Lets the transaction go on to its COMMIT. */
  resolve: () => Promise<void>
}

type Transaction = (...args: never[]) => Promise<unknown>

type DrizzleAdapter = {
  beginTransaction: (options?: unknown) => Promise<Id | null>
  commitTransaction: (id?: Id | Promise<Id>) => Promise<void>
  drizzle: { transaction: Transaction }
  sessions: Record<Id, Session>
}

type Database = Config['db']

const isDrizzle = (adapter: object): adapter is DrizzleAdapter =>
  'drizzle' in adapter && 'sessions' in adapter && 'beginTransaction' in adapter

/**
 * The same database adapter, which says so when a COMMIT fails. Payload's own (3.90) tells nobody: a
 * request whose changes were lost, because the connection broke or a constraint was checked at the
 * end, is answered as if they had been saved.
 */
export const withConfirmedCommits = (db: Database): Database => ({
  ...db,
  init: (args) => {
    const adapter = db.init(args)
    return isDrizzle(adapter) ? Object.assign(adapter, confirmed(adapter)) : adapter
  },
})

const confirmed = (
  adapter: DrizzleAdapter,
): Pick<DrizzleAdapter, 'beginTransaction' | 'commitTransaction'> => {
  const begin = adapter.beginTransaction
  return {
    beginTransaction: async (options) => {
      let running: Promise<unknown> | undefined
      // The adapter begins the transaction and keeps how it ends to itself: here it is overheard.
      const transaction: Transaction = (...args) => (running = adapter.drizzle.transaction(...args))
      const overheard = Object.create(adapter, {
        drizzle: { get: () => ({ transaction }) },
      }) as DrizzleAdapter
      const id = await begin.call(overheard, options)
      const session = id === null ? undefined : adapter.sessions[id]
      if (session && running) {
        const ended = running
        adapter.sessions[id!] = { ...session, resolve: () => commit(session, ended) }
      }
      return id
    },
    commitTransaction: async (given) => {
      const id = await given
      const session = id === undefined ? undefined : adapter.sessions[id]
      // Ended already, such as by an error.
      if (!session) return
      delete adapter.sessions[id!]
      try {
        await session.resolve()
      } finally {
        countChangesOf(session.db)
      }
    },
  }
}

/** @throws APIError when Postgres did not confirm the COMMIT */
const commit = async (session: Session, ended: Promise<unknown>): Promise<void> => {
  refuseRollback(session)
  void session.resolve()
  try {
    await ended
  } catch (error) {
    throw unconfirmed(error)
  }
}

/**
 * Postgres answers the COMMIT of a transaction in which something failed with a ROLLBACK, and calls
 * that no error. It gets there when somebody caught the error on the way.
 */
const refuseRollback = ({ db }: Session): void => {
  const execute = db.execute.bind(db)
  db.execute = async (query) => {
    db.execute = execute
    const result = await execute(query)
    if (result.command === 'ROLLBACK') throw new Error(rolledBack)
    return result
  }
}

const unconfirmed = (cause: unknown): Error => {
  const message = wasRefused(cause)
    ? 'Nothing was saved: the database refused the change at its end. Try again; if that does not help, the reason is in the log of the server.'
    : 'The connection to the database broke while it was saving: the change may or may not be there. Look at it before you try again.'
  return Object.assign(new APIError(message, 503, undefined, true), { cause })
}

const rolledBack = 'Postgres rolled the transaction back: a statement in it had failed before.'

/** Whether it is certain that nothing was saved. An error without a severity is not Postgres' own. */
const wasRefused = (error: unknown): boolean => {
  if (typeof error !== 'object' || error === null) return false
  const { cause, code, message, severity } = error as Record<string, unknown>
  if (message === rolledBack) return true
  // Classes 08 and 57P: the server is going away, or gone.
  if (typeof severity === 'string') return !/^(08|57P)/.test(String(code))
  return wasRefused(cause)
}
