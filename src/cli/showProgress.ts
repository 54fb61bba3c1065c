import { SingleBar } from 'cli-progress'

import { progressLine } from './importProgress.ts'

/** Milliseconds between two lines, where there is no terminal. */
const between = 10_000

type Step = { done: number; total: number }

/**
 * Shows on standard error how far a long command is: on a terminal as a bar, else as a line every ten seconds.
 * @param what it does, such as “Reindexing”
 */
export const showProgress = (what: string) => {
  const began = performance.now()
  let said = began
  const line = ({ done, total }: Step) =>
    progressLine({ done, milliseconds: performance.now() - began, total })
  const bar = process.stderr.isTTY
    ? new SingleBar({
        clearOnComplete: true,
        format: `${what} {bar} {line}`,
        stream: process.stderr,
      })
    : null
  let isStarted = false
  return {
    step: (step: Step) => {
      if (bar) {
        if (!isStarted) bar.start(step.total, 0, { line: '' })
        isStarted = true
        bar.setTotal(step.total)
        bar.update(step.done, { line: line(step) })
      } else if (performance.now() - said > between) {
        said = performance.now()
        process.stderr.write(`${what}: ${line(step)}\n`)
      }
    },
    stop: () => bar?.stop(),
  }
}
