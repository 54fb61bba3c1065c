import fs from 'node:fs'
import path from 'node:path'

import { startupError } from '../../database/embedded/startupError.ts'
import type { Manifest } from './manifest.ts'

/**
 * Whether an unpacked archive has all that its manifest names.
 *
 * @throws when it has not, before anything is changed for its sake
 */
export const refuseDamaged = (folder: string, { kind, uploads }: Manifest): void => {
  const damaged = (what: string) =>
    startupError(`The archive is damaged: it has ${what}. Nothing was changed.`)
  if (kind === 'dump' && !isFile(path.join(folder, 'database.dump'))) {
    throw damaged('no database.dump')
  }
  if (kind === 'cluster' && !isFile(path.join(folder, 'cluster', 'PG_VERSION'))) {
    throw damaged('no files of a database')
  }
  const missing = uploads.filter((slug) => !isFolder(path.join(folder, 'uploads', slug)))
  if (missing.length > 0) throw damaged(`no files of ${missing.join(', ')}, which it names`)
}

/** Links are none of what a backup holds, and could lead anywhere. */
const isFile = (at: string) => fs.lstatSync(at, { throwIfNoEntry: false })?.isFile() ?? false
const isFolder = (at: string) => fs.lstatSync(at, { throwIfNoEntry: false })?.isDirectory() ?? false
