import fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'

import { manifestOf } from './backup/archive.ts'
import { restoreBackup } from './backup/restoreBackup.ts'
import type { Host } from './host.ts'
import { usageError } from './usageError.ts'

const help = (command: string) => `Usage: ${command} restore FILE [OPTIONS]

Puts an archive of "${command} backup" back: the database and the uploaded pictures. Stop the newsroom
before. It refuses to touch a newsroom that has data.

  --force  in the place of what is there, which is put aside; not while the database is in use
`

/** `newsroom restore FILE` */
export async function run(args: string[], host: Host): Promise<number> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    args,
    options: { force: { type: 'boolean' }, help: { short: 'h', type: 'boolean' } },
  })
  if (values.help) {
    process.stdout.write(help(host.command))
    return 0
  }
  const [file] = positionals
  if (!file || positionals.length > 1) throw usageError('restore: name one file.')
  const archive = path.resolve(file)
  const manifest = await manifestOf(archive)
  const log = (line: string) => void process.stderr.write(`${line}\n`)
  const force = values.force ?? false
  await restoreBackup({ archive, force, host, log, manifest })
  const size = (fs.statSync(archive).size / 1024 ** 2).toFixed(1)
  process.stdout.write(
    `Restored ${path.basename(archive)} (${size} MB) of ${manifest.madeAt}. Look at it with: ${host.command} doctor\n`,
  )
  return 0
}
