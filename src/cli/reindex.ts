import { parseArgs } from 'node:util'

import { reindex } from '../delivery/readModel/reindex.ts'
import { newsroomOptions } from '../options/newsroomOptions.ts'
import { fillStaffSearch } from '../search/staff/fillStaffSearch.ts'
import { formatDuration } from './formatDuration.ts'
import type { Host } from './host.ts'
import { showProgress } from './showProgress.ts'

/**
 * `newsroom reindex`: makes anew all that delivery shows, while it is read and written to, and has the staff find by
 * their words articles that it cannot find so yet. It can be ended and begun again at any time.
 */
export async function run(args: string[], { withPayload }: Host): Promise<number> {
  parseArgs({ args, options: {} })
  return withPayload(
    async (payload, interrupted) => {
      const options = newsroomOptions(payload)
      await fillStaffSearch({ again: true, options, payload, stopping: interrupted })
      if (!options.parts.delivery) {
        process.stderr.write(
          'Delivery is switched off: newsroom({ parts: { delivery: false } }).\n',
        )
        return 1
      }
      const began = performance.now()
      const progress = showProgress('Reindexing')
      try {
        const { done, total } = await reindex({
          onStep: progress.step,
          options,
          payload,
          stopping: interrupted,
        })
        progress.stop()
        const time = formatDuration(performance.now() - began)
        if (interrupted.aborted) {
          process.stderr.write(
            `Stopped after ${done} of ${total} articles. What is done is done; run it again for the rest.\n`,
          )
          return 130
        }
        process.stdout.write(`Delivery was made anew from ${done} articles in ${time}.\n`)
        return 0
      } finally {
        progress.stop()
      }
    },
    { graceful: true },
  )
}
