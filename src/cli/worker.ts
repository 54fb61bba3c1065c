import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'

import type { Payload } from 'payload'

import { closePayload } from '../database/closePayload.ts'
import { leadership } from '../database/leadership.ts'
import { deliveryQueue } from '../delivery/readModel/queueRefresh.ts'
import { refreshStale } from '../delivery/readModel/refreshStale.ts'
import { newsroomOptions } from '../options/newsroomOptions.ts'
import { fillStaffSearch } from '../search/staff/fillStaffSearch.ts'
import { webhookQueue } from '../webhooks/queueMessage.ts'
import { recoverJobs } from '../workflow/recoverJobs.ts'
import { openDatabase } from './database.ts'
import { readEnvironment } from './environment.ts'
import { migrateDatabase } from './migrateDatabase.ts'
import { onInterruption } from './onInterruption.ts'

const pause = 3_000
const longestPause = 60_000

type Lane = { name: string; queue?: string; then?: () => Promise<void> }

/** The jobs of a queue until none is due, beside those of others: what is slow holds up its own kind alone. */
const runLane = async (
  { name, queue, then }: Lane,
  { payload, stopping }: { payload: Payload; stopping: AbortSignal },
): Promise<void> => {
  try {
    for (let more = queue !== undefined; more && !stopping.aborted;) {
      const { noJobsRemaining } = await payload.jobs.run({ limit: 25, queue })
      more = !noJobsRemaining
    }
    await then?.()
  } catch (error) {
    payload.logger.error({
      err: error,
      msg: `The worker could not do its ${name}; it tries again`,
    })
  }
}

const lanesOf = (payload: Payload, stopping: AbortSignal): Lane[] => {
  const options = newsroomOptions(payload)
  // Also what no job is left for, such as the articles that were there before delivery was.
  const refresh = () => refreshStale({ options, payload, stopping })
  const fill = () => fillStaffSearch({ options, payload, stopping })
  return [
    { name: 'webhooks', queue: webhookQueue },
    {
      name: 'delivery',
      queue: deliveryQueue,
      then: options.parts.delivery ? refresh : undefined,
    },
    { name: 'search of the staff', then: fill },
  ]
}

/**
 * `newsroom worker`: runs queued jobs and the schedules that queue them, such as publishing at a
 * given time. Of several, one works and the others stand by. Ends after the jobs at hand when it is
 * interrupted.
 */
export async function run(args: string[]): Promise<number> {
  parseArgs({ args, options: {} })
  const stopping = new AbortController()
  onInterruption((times) => (times > 1 ? process.exit(130) : stopping.abort()))
  const log = (line: string) => void process.stderr.write(`${line}\n`)
  const environment = readEnvironment()
  const database = await openDatabase(environment, log)
  try {
    await migrateDatabase({ url: database.url, log })
    Object.assign(process.env, { NODE_ENV: process.env.NODE_ENV || 'production' })
    // Only now: the configuration reads the environment when it is loaded.
    const { getPayload } = await import('payload')
    const { default: config } = await import('../payload.config.ts')
    const payload = await getPayload({ config })
    // Of two that run at once, Payload's queue gives both the same jobs.
    const leader = leadership(payload, 'newsroom: worker')
    let hasRecovered = false
    const lanes = lanesOf(payload, stopping.signal)
    const running = new Map<string, Promise<void>>()
    log('The worker is ready for queued and scheduled work.')
    for (let wait = pause; !stopping.signal.aborted;) {
      try {
        const leads = await leader.leads()
        hasRecovered &&= leads === 'still'
        if (leads !== 'no') {
          if (!hasRecovered) await recoverJobs(payload)
          hasRecovered = true
          await payload.jobs.handleSchedules({ allQueues: true })
          for (const lane of lanes.filter(({ name }) => !running.has(name))) {
            const run = runLane(lane, { payload, stopping: stopping.signal })
            running.set(
              lane.name,
              run.finally(() => running.delete(lane.name)),
            )
          }
          const where = { queue: { not_in: lanes.flatMap(({ queue }) => queue ?? []) } }
          await payload.jobs.run({ allQueues: true, limit: 25, where })
        }
        wait = pause
        // Its age tells whoever watches whether the worker is well.
        await writeFile(path.join(environment.dataDir, 'worker-alive'), new Date().toISOString())
      } catch (error) {
        payload.logger.error({ err: error, msg: 'The worker could not run jobs; it tries again' })
        wait = Math.min(wait * 2, longestPause)
      }
      // Rejects when it is cut short.
      await sleep(wait, undefined, { signal: stopping.signal }).catch(() => {})
    }
    await Promise.all(running.values())
    leader.resign()
    await closePayload(payload)
    return 0
  } finally {
    await database.stop()
  }
}
