import { killTransaction, type Config, type PayloadRequest } from 'payload'

type Database = Config['db']
type UpdateOne = ReturnType<Database['init']>['updateOne']

/** In a request's context: the collection in which a write is only tried, and for when. */
const key = 'newsroomTrial'

/** Nothing has kept the write from being done. */
class Passed extends Error {}

type Trial = { at: Date; collection: string }

const trialOf = (req: Partial<PayloadRequest> | undefined) =>
  req?.context?.[key] as Trial | undefined

/** When a write is done: now, or when the one that is tried would be. */
export const writtenAt = (req: PayloadRequest): Date => trialOf(req)?.at ?? new Date()

/**
 * Does a write up to the moment at which its row would be written, and takes back what was done for it: what
 * keeps it from being done is found out, and no hook is told of what has not happened.
 * @param at when it would be done
 * @param req of the trial alone
 * @throws what the write throws
 */
export const tryWrite = async (
  { at, collection, req }: { at: Date; collection: string; req: PayloadRequest },
  write: () => Promise<unknown>,
): Promise<void> => {
  req.context[key] = { at, collection } satisfies Trial
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
      if (trialOf(given.req)?.collection === given.collection) throw new Passed()
      return own.call(this, given)
    }
    return Object.assign(adapter, { updateOne })
  },
})
