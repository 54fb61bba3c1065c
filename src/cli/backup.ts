import fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'

import { startupError } from '../database/embedded/startupError.ts'
import { makeBackup } from './backup/makeBackup.ts'
import type { Host } from './host.ts'
import { usageError } from './usageError.ts'

const help = (command: string) => `Usage: ${command} backup [FILE] [OPTIONS]

Puts the database and the uploaded pictures into one archive, also while the newsroom runs. Without
FILE it is named after the time, in this folder; with an ending of .gz it is compressed. Keep it
safe: everything is in it.

  --dump   with pg_dump also where the database is the embedded one, for moving to another server
  --force  write over FILE if it is there
`

/** `newsroom backup [FILE]` */
export async function run(args: string[], { command, inspect }: Host): Promise<number> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    args,
    options: {
      dump: { type: 'boolean' },
      force: { type: 'boolean' },
      help: { short: 'h', type: 'boolean' },
    },
  })
  if (values.help) {
    process.stdout.write(help(command))
    return 0
  }
  if (positionals.length > 1) throw usageError('backup: name one file.')
  const archive = path.resolve(positionals[0] ?? defaultName(new Date()))
  if (fs.existsSync(archive) && !values.force) {
    throw startupError(`${archive} is there already. Name another file, or use --force.`)
  }
  if (!fs.existsSync(path.dirname(archive))) {
    throw startupError(`There is no folder ${path.dirname(archive)}. Make it, or name another.`)
  }
  const log = (line: string) => void process.stderr.write(`${line}\n`)
  await inspect((setUp) => makeBackup({ archive, dump: values.dump ?? false, log, setUp }))
  const megabytes = (fs.statSync(archive).size / 1024 ** 2).toFixed(1)
  process.stdout.write(`${archive} (${megabytes} MB)\n`)
  return 0
}

const defaultName = (now: Date) =>
  `newsroom-${now.toISOString().slice(0, 19).replaceAll(':', '').replace('T', '-')}.tar`
