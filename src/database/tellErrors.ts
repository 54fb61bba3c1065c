import { NotFound, QueryError, type Config, type PayloadRequest } from 'payload'

import { isAborted, isWriteConflict, writeConflict } from './writeConflict.ts'

type Database = Config['db']

/** What the adapter does in a transaction. */
const operations = [
  ...['create', 'createVersion', 'deleteMany', 'deleteOne', 'deleteVersions', 'find', 'findOne'],
  ...['findVersions', 'updateMany', 'updateOne', 'updateVersion', 'upsert'],
] as const

type Operation = (args: { req?: Partial<PayloadRequest> }) => Promise<unknown>

type Sessions = { sessions?: Record<string, object | undefined> }

/** By transaction, the error that has ended it. */
const reasons = new WeakMap<object, unknown>()

/** Payload (3.90) goes on after some errors, and hears then only that the transaction is over. */
const reasonOf = async (
  error: unknown,
  { req, sessions = {} }: Sessions & { req: Partial<PayloadRequest> },
): Promise<unknown> => {
  const transaction = sessions[String(await req.transactionID)]
  if (!transaction) return error
  if (isAborted(error)) return reasons.get(transaction) ?? error
  // What these refuse is not asked of Postgres.
  if (!(error instanceof NotFound || error instanceof QueryError)) reasons.set(transaction, error)
  return error
}

/**
 * The same database adapter, which tells people when others wrote at the same moment, and of a transaction that is
 * over what has ended it. Of a change of many documents Payload (3.90) keeps of each error the message alone, which
 * is then too late.
 */
export const tellErrors = (db: Database): Database => ({
  ...db,
  init: (args) => {
    const adapter = db.init(args)
    for (const name of operations) {
      const own = adapter[name] as Operation | undefined
      if (!own) continue
      const told: Operation = async function (this: unknown, given) {
        try {
          return await own.call(this, given)
        } catch (caught) {
          const { req } = given ?? {}
          const { sessions } = adapter as Sessions
          const error = req ? await reasonOf(caught, { req, sessions }) : caught
          throw req?.t && isWriteConflict(error) ? writeConflict(req.t, error) : error
        }
      }
      Object.assign(adapter, { [name]: told })
    }
    return adapter
  },
})
