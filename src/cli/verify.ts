import { parseArgs } from 'node:util'

import { verify, type Difference } from '../delivery/readModel/verify.ts'
import { newsroomOptions } from '../options/newsroomOptions.ts'
import type { Host } from './host.ts'
import { showProgress } from './showProgress.ts'

const longest = 200

const told = (value: unknown): string => {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}

const lineOf = ({ has, of, should, what }: Difference): string =>
  `${what === 'document' ? of : `article ${of}`}: ${what} is ${told(has)}, should be ${told(should)}`

/**
 * `newsroom verify`: compares all that delivery shows with the articles that it is made of, and says what differs.
 * It changes nothing. Exit code 1 when something differs; `--json` prints the differences a line each.
 */
export async function run(args: string[], { withPayload }: Host): Promise<number> {
  const { values } = parseArgs({ args, options: { json: { type: 'boolean' } } })
  return withPayload(
    async (payload) => {
      const progress = showProgress('Comparing')
      try {
        const { articles, differences, waiting } = await verify({
          onStep: progress.step,
          options: newsroomOptions(payload),
          payload,
        })
        progress.stop()
        for (const difference of differences) {
          process.stdout.write(`${values.json ? JSON.stringify(difference) : lineOf(difference)}\n`)
        }
        const waits =
          waiting > 0
            ? ` ${waiting} more wait for the worker, which shows names anew that have changed.`
            : ''
        process.stderr.write(
          differences.length === 0
            ? `Delivery shows what it should of ${articles} articles.${waits}\n`
            : `${differences.length} differences in ${articles} articles.${waits} Mend them with: newsroom reindex\n`,
        )
        return differences.length === 0 ? 0 : 1
      } finally {
        progress.stop()
      }
    },
    { looks: true },
  )
}
