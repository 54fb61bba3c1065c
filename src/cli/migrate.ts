import { parseArgs } from 'node:util'

import { withDatabase } from './database.ts'

/** `newsroom migrate`: brings the database up to date, which every other command does too. */
export async function run(args: string[]): Promise<number> {
  parseArgs({ args, options: {} })
  await withDatabase(async ({ description }) => {
    process.stderr.write(`The tables are up to date: ${description}\n`)
  })
  return 0
}
