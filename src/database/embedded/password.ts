import fs from 'node:fs'
import path from 'node:path'

import { startupError } from './startupError.ts'

export const superuser = 'newsroom'

/** The password's file, inside the database's folder so that the two cannot be parted. */
export function passwordFile(cluster: string): string {
  return path.join(cluster, 'newsroom.password')
}

export function passwordOf(cluster: string): string {
  const file = passwordFile(cluster)
  try {
    return fs.readFileSync(file, 'utf8').trim()
  } catch (error) {
    throw startupError(
      `The password of the database in ${cluster} cannot be read from ${file}. Bring that file back from a backup.`,
      error,
    )
  }
}
