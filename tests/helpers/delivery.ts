import type { Payload } from 'payload'

import type { Database } from '../../src/delivery/queries/types.ts'
import { verify, type Difference } from '../../src/delivery/readModel/verify.ts'
import { newsroomOptions } from '../../src/options/newsroomOptions.ts'

/** What delivery reads from, as the app has it. */
export const databaseOf = (payload: Payload): Database =>
  (payload.db as unknown as { pool: Database }).pool

/** Does what the worker would do with names that have changed. */
export const refreshNames = async (payload: Payload): Promise<void> => {
  for (let more = true; more;) {
    const { noJobsRemaining } = await payload.jobs.run({ limit: 100, queue: 'delivery' })
    more = !noJobsRemaining
  }
}

/** All that delivery has otherwise than it should. */
export const differencesOf = async (payload: Payload): Promise<Difference[]> =>
  (await verify({ options: newsroomOptions(payload), payload })).differences
