import type { Config, PayloadRequest } from 'payload'

import { isWriteConflict, writeConflict } from './writeConflict.ts'

type Database = Config['db']

/** What the adapter does in a transaction. */
const operations = [
  ...['create', 'createVersion', 'deleteMany', 'deleteOne', 'deleteVersions', 'find', 'findOne'],
  ...['findVersions', 'updateMany', 'updateOne', 'updateVersion', 'upsert'],
] as const

type Operation = (args: { req?: Partial<PayloadRequest> }) => Promise<unknown>

/**
 * The same database adapter, which tells people when others wrote at the same moment. Of a change of many
 * documents Payload (3.90) keeps of each error the message alone, which is then too late.
 */
export const tellConflicts = (db: Database): Database => ({
  ...db,
  init: (args) => {
    const adapter = db.init(args)
    for (const name of operations) {
      const own = adapter[name] as Operation | undefined
      if (!own) continue
      const told: Operation = async function (this: unknown, given) {
        try {
          return await own.call(this, given)
        } catch (error) {
          const t = given?.req?.t
          throw t && isWriteConflict(error) ? writeConflict(t, error) : error
        }
      }
      Object.assign(adapter, { [name]: told })
    }
    return adapter
  },
})
