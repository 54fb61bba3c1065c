import { SingleBar } from 'cli-progress'

import { formatDuration } from './formatDuration.ts'
import { rate } from './importSummary.ts'

const storiesBetween = 500
const timeBetween = 30_000

const number = new Intl.NumberFormat('en')

/** How far it is, as a line. */
export const progressLine = ({
  done,
  milliseconds,
  total,
}: {
  done: number
  milliseconds: number
  total: number
}): string => {
  const left = (milliseconds / Math.max(1, done)) * Math.max(0, total - done)
  const percent = Math.floor((done * 100) / Math.max(1, total))
  return `${number.format(done)} of ${number.format(total)} (${percent} %), ${rate(done, milliseconds)}, ${formatDuration(left)} left`
}

export type ImportProgress = {
  /** A line of output, under which a bar moves down. */
  say: (text: string) => void
  step: () => void
  stop: () => void
}

/**
 * Shows how far a long import is, on standard error: on a terminal as a bar, else as a line every
 * 500 stories or 30 seconds. One story has no progress.
 */
export const importProgress = (total: number): ImportProgress => {
  const out = (text: string) => void process.stdout.write(`${text}\n`)
  if (total <= 1) return { say: out, step: () => {}, stop: () => {} }
  return process.stderr.isTTY ? bar(total, out) : lines(total, out)
}

const bar = (total: number, out: (text: string) => void): ImportProgress => {
  const began = performance.now()
  let done = 0
  const line = new SingleBar({
    clearOnComplete: true,
    format: 'Importing {bar} {line}',
    stream: process.stderr,
  })
  const current = () => ({
    line: progressLine({ done, milliseconds: performance.now() - began, total }),
  })
  line.start(total, 0, current())
  return {
    say: (text) => {
      process.stderr.write('\r\u001b[K')
      out(text)
    },
    step: () => {
      done += 1
      line.increment(1, current())
    },
    stop: () => line.stop(),
  }
}

const lines = (total: number, out: (text: string) => void): ImportProgress => {
  const began = performance.now()
  let [done, saidAt] = [0, began]
  return {
    say: out,
    step: () => {
      done += 1
      const now = performance.now()
      if (done % storiesBetween !== 0 && now - saidAt < timeBetween) return
      saidAt = now
      process.stderr.write(`${progressLine({ done, milliseconds: now - began, total })}\n`)
    },
    stop: () => {},
  }
}
