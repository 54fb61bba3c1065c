import { killTransaction, type Config, type PayloadRequest } from 'payload'

type Database = Config['db']
type UpdateOne = ReturnType<Database['init']>['updateOne']

/** In a request's context: the collection in which a write is only tried. */
const key = 'newsroomTrial'

/** Nothing has kept the write from being done. */
class Passed extends Error {}

/**
 * Does a write up to the moment at which its row would be written, and takes back what was done for it: what
 * keeps it from being done is found out, and no hook is told of what has not happened.
 * @param req of the trial alone
 * @throws what the write throws
 */
export const tryWrite = async (
  { collection, req }: { collection: string; req: PayloadRequest },
  write: () => Promise<unknown>,
): Promise<void> => {
  req.context[key] = collection
  try {
    await write()
  } catch (error) {
    if (!(error instanceof Passed)) throw error
  } finally {
    await killTransaction(req)
  }
}

/** The same database adapter, which writes no row of a trial. */
export const withTrials = (db: Database): Database => ({
  ...db,
  init: (args) => {
    const adapter = db.init(args)
    const own = adapter.updateOne
    const updateOne: UpdateOne = async function (this: typeof adapter, given) {
      if (given.req?.context?.[key] === given.collection) throw new Passed()
      return own.call(this, given)
    }
    return Object.assign(adapter, { updateOne })
  },
})
