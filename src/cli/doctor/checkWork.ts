import { formatDuration } from '../formatDuration.ts'
import type { Check } from './facts.ts'

/** The worker tells every few seconds that it is well, and every minute when it has trouble. */
const silentTooLong = 150_000
const failedNamed = 5

export const checkWorker: Check = ({ command, work }) => {
  if (!work) return []
  const { aliveAt, now, overdue, running } = work
  const check = 'worker'
  if (overdue) {
    return [
      {
        check,
        level: 'error',
        remedy: command.startsWith('npx')
          ? 'Run a worker: npx payload jobs:run --cron "* * * * *" --all-queues --handle-schedules'
          : `Run a worker: it is part of "npm start", and alone it is "${command} worker".`,
        says: `${overdue.count === 1 ? 'A job waits' : `${overdue.count} jobs wait`} since ${formatDuration(now - overdue.since)}: nobody does what is queued, such as publishing at a given time.`,
      },
    ]
  }
  if (aliveAt === undefined) return []
  const silent = aliveAt === null ? null : now - aliveAt
  if (silent !== null && silent < silentTooLong) {
    return [{ check, level: 'ok', says: 'The worker runs' }]
  }
  if (!running) return []
  return [
    {
      check,
      level: 'warning',
      remedy: 'Look into the output of the newsroom for what the worker said.',
      says:
        silent === null
          ? 'The newsroom runs, but its worker has not been heard of yet.'
          : `The newsroom runs, but its worker has not been heard of for ${formatDuration(silent)}.`,
    },
  ]
}

export const checkJobs: Check = ({ work }) => {
  if (!work) return []
  const { failed } = work
  const check = 'jobs'
  if (failed.length === 0) return [{ check, level: 'ok', says: 'No job has failed' }]
  const first = failed.slice(0, failedNamed)
  return [
    {
      check,
      level: 'warning',
      remedy:
        'Do by hand what they should have done, such as publishing, then delete them: /api/payload-jobs/ID.',
      says: `${failed.length === 1 ? 'A job has' : `${failed.length} jobs have`} failed for good: ${first
        .map(({ error, id, what }) => `${what} (job ${id}: ${error})`)
        .join('; ')}${failed.length > failedNamed ? ' …' : '.'}`,
    },
  ]
}
