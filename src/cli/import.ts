import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'

import { SingleBar } from 'cli-progress'
import type { Payload } from 'payload'

import { importBytes } from '../wire/importing/importBytes.ts'
import type { Host } from './host.ts'
import { describeImport, importReport, type ImportReport } from './importReport.ts'
import { usageError } from './usageError.ts'

const help = (command: string) => `Usage: ${command} import FILE… [OPTIONS]

Makes articles of wire stories in plain text. A story that is sent again stays the same article.

  --dry-run        say what would happen, and change nothing
  --json           one JSON object a story on standard output
  --language CODE  the stories' language (recognised from the text if not given)
  --publish        publish them; without it they are drafts
`

/** `newsroom import FILE…`: exit code 1 when a story was rejected; the others are imported all the same. */
export async function run(args: string[], { command, withPayload }: Host): Promise<number> {
  const { positionals: files, values } = parseArgs({
    allowPositionals: true,
    args,
    options: {
      'dry-run': { type: 'boolean' },
      help: { short: 'h', type: 'boolean' },
      json: { type: 'boolean' },
      language: { type: 'string' },
      publish: { type: 'boolean' },
    },
  })
  if (values.help) {
    process.stdout.write(help(command))
    return 0
  }
  if (files.length === 0) throw usageError('import: name at least one file.')

  return withPayload(async (payload) => {
    const bar = process.stderr.isTTY && files.length > 1 ? progressBar(files.length) : null
    const counts: Record<string, number> = {}
    try {
      for (const file of files) {
        const report = await importFile(file, values, payload)
        counts[report.status] = (counts[report.status] ?? 0) + 1
        if (values.json) process.stdout.write(`${JSON.stringify(report)}\n`)
        else show(describeImport(report), bar)
        bar?.increment()
      }
    } finally {
      bar?.stop()
    }
    if (!values.json) process.stderr.write(`${summary(counts, Boolean(values['dry-run']))}\n`)
    return counts.rejected ? 1 : 0
  })
}

type Values = { 'dry-run'?: boolean; language?: string; publish?: boolean }

const importFile = async (
  file: string,
  values: Values,
  payload: Payload,
): Promise<ImportReport> => {
  const dryRun = values['dry-run'] ?? false
  let bytes: Uint8Array
  try {
    bytes = await readFile(file)
  } catch (error) {
    return importReport({
      dryRun,
      file,
      result: {
        error: unreadable(file, error),
        id: null,
        status: 'rejected',
        story: null,
        warnings: [],
      },
    })
  }
  const { language, publish } = values
  const result = await importBytes({ bytes, dryRun, language, payload, publish })
  return importReport({ dryRun, file, result })
}

const unreadable = (file: string, error: unknown): Error => {
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'ENOENT') return new Error(`There is no file ${file}.`)
  if (code === 'EISDIR') return new Error(`${file} is a folder. Name the files in it.`)
  if (code === 'EACCES') return new Error(`${file} may not be read by this user.`)
  return new Error(`${file} could not be read: ${String(error)}`)
}

const progressBar = (total: number) => {
  const bar = new SingleBar({
    clearOnComplete: true,
    format: 'Importing {bar} {value}/{total} · {eta_formatted} left',
    stream: process.stderr,
  })
  bar.start(total, 0)
  return bar
}

/** A line among which the bar moves down. */
const show = (text: string, bar: null | SingleBar) => {
  if (bar) process.stderr.write('\r\u001b[K')
  process.stdout.write(`${text}\n`)
  bar?.updateETA()
}

const summary = (counts: Record<string, number>, dryRun: boolean) => {
  const parts = ['created', 'updated', 'unchanged', 'rejected']
    .filter((status) => counts[status])
    .map((status) => `${counts[status]} ${status}`)
  return `${dryRun ? 'Dry run, nothing was changed: ' : ''}${parts.join(', ')}`
}
