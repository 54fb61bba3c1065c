import fs from 'node:fs'

import { startupError } from '../database/embedded/startupError.ts'
import type { ImportReport } from '../wire/importing/importReport.ts'

/**
 * A file of one JSON object a line. Each line is with the system before the next story begins, so
 * that it is there whatever becomes of this process. A file that is there is added to.
 *
 * @throws when it cannot be opened
 */
export const reportFile = (file: string) => {
  let handle: number
  try {
    handle = fs.openSync(file, 'a+')
  } catch (error) {
    throw startupError(
      `The report cannot be written to ${file}: ${(error as Error).message}. Name another file.`,
    )
  }
  if (!endsWithLine(handle)) fs.writeSync(handle, '\n')
  return {
    add: (report: ImportReport) => void fs.writeSync(handle, `${JSON.stringify(report)}\n`),
    close: () => fs.closeSync(handle),
  }
}

/** A process that was killed may have left half a line. */
const endsWithLine = (handle: number): boolean => {
  const { size } = fs.fstatSync(handle)
  if (size === 0) return true
  const last = Buffer.alloc(1)
  fs.readSync(handle, last, 0, 1, size - 1)
  return last.toString() === '\n'
}
