import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'

import type { Payload } from 'payload'

import { importBytes } from '../wire/importing/importBytes.ts'
import { keepDesk } from '../wire/importing/importDesk.ts'
import {
  formatOfFile,
  isWireFormat,
  wireFormats,
  type WireFormat,
} from '../wire/importing/wireFormats.ts'
import { importReport, type ImportReport } from '../wire/importing/importReport.ts'
import type { FoundFile } from './findStoryFiles.ts'
import type { Host } from './host.ts'
import { importFiles } from './importFiles.ts'
import { outlastDatabase } from './outlastDatabase.ts'
import { usageError } from './usageError.ts'

const help = (command: string) => `Usage: ${command} import PATH… [OPTIONS]

Makes articles of wire stories in plain text or Markdown. A story that is sent again stays the same
article. Of a folder, all .txt and .md files in it and in the folders below are imported.

  --dry-run        say what would happen, and change nothing
  --format NAME    ${wireFormats.join(' or ')} (by default markdown for .md files, else text)
  --json           one JSON object a story on standard output
  --language CODE  the stories' language (recognised from the text if not given)
  --publish        publish them; without it they are drafts
  --report FILE    add one JSON object a story to the file, as soon as it is in
`

/** `newsroom import PATH…`: exit code 1 when a story was rejected; the others are imported all the same. */
export async function run(args: string[], { command, withPayload }: Host): Promise<number> {
  const { positionals: paths, values } = parseArgs({
    allowPositionals: true,
    args,
    options: {
      'dry-run': { type: 'boolean' },
      format: { type: 'string' },
      help: { short: 'h', type: 'boolean' },
      json: { type: 'boolean' },
      language: { type: 'string' },
      publish: { type: 'boolean' },
      report: { type: 'string' },
    },
  })
  if (values.help) {
    process.stdout.write(help(command))
    return 0
  }
  if (paths.length === 0) throw usageError('import: name at least one file or folder.')
  const { format } = values
  if (format !== undefined && !isWireFormat(format)) {
    throw usageError(`import: there is no format “${format}”. Use ${wireFormats.join(' or ')}.`)
  }

  return withPayload(
    (payload, interrupted) => {
      const desk = keepDesk(payload)
      return importFiles({
        dryRun: values['dry-run'] ?? false,
        importFile: (found) => importFile(found, { ...values, format }, payload, desk),
        interrupted,
        json: values.json ?? false,
        paths,
        report: values.report,
      })
    },
    { graceful: true },
  )
}

type Values = {
  'dry-run'?: boolean
  format?: WireFormat
  language?: string
  publish?: boolean
}

const importFile = async (
  { file, problem }: FoundFile,
  values: Values,
  payload: Payload,
  desk: ReturnType<typeof keepDesk>,
): Promise<ImportReport> => {
  const dryRun = values['dry-run'] ?? false
  const reject = (error: Error) =>
    importReport({
      dryRun,
      file,
      result: { error, found: null, id: null, status: 'rejected', story: null, warnings: [] },
    })
  if (problem !== null) return reject(new Error(problem))
  let bytes: Uint8Array
  try {
    bytes = await readFile(file)
  } catch (error) {
    return reject(unreadable(file, error))
  }
  const { format = formatOfFile(file), language, publish } = values
  const result = await outlastDatabase(payload, () =>
    importBytes({ bytes, desk, dryRun, format, language, payload, publish }),
  )
  return importReport({ dryRun, file, result })
}

const unreadable = (file: string, error: unknown): Error => {
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'ENOENT') return new Error(`There is no file ${file}.`)
  if (code === 'EACCES') return new Error(`${file} may not be read by this user.`)
  return new Error(`${file} could not be read: ${String(error)}`)
}
