import type { Payload } from 'payload'

import type { Database } from '../../src/delivery/queries/types.ts'
import { verify, type Difference } from '../../src/delivery/readModel/verify.ts'
import { refreshStale } from '../../src/delivery/readModel/refreshStale.ts'
import { newsroomOptions } from '../../src/options/newsroomOptions.ts'
import { eventually } from './eventually.ts'

/** What delivery reads from, as the app has it. */
export const databaseOf = (payload: Payload): Database =>
  (payload.db as unknown as { pool: Database }).pool

/** Does what the worker would do with names that have changed. */
export const refreshNames = async (payload: Payload): Promise<void> => {
  for (let more = true; more;) {
    const { jobStatus = {}, noJobsRemaining } = await payload.jobs.run({
      limit: 100,
      queue: 'delivery',
    })
    // It waits for all writing transactions of the server, also of other test files, and would come back later.
    if (Object.values(jobStatus).some(({ status }) => status !== 'success')) {
      await refreshStale({ options: newsroomOptions(payload), patience: 300_000, payload })
    }
    more = !noJobsRemaining
  }
}

/** Until delivery has heard of a change: by itself, it would ask anew after a minute. */
export const onceTold = <T>(assertion: () => Promise<T>): Promise<T> =>
  eventually(assertion, { within: 30_000 })

/** All that delivery has otherwise than it should. */
export const differencesOf = async (payload: Payload): Promise<Difference[]> =>
  (await verify({ options: newsroomOptions(payload), payload })).differences
