import crypto from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

import { canUse } from './canUse.ts'
import { makeFolder } from './makeFolder.ts'
import { serverUser, type ServerUser } from './serverUser.ts'
import { startupError } from './startupError.ts'
import { systemFolder } from './systemFolder.ts'

/**
 * Where the database's files are: in the data directory, or, if the server's user cannot reach
 * that, in a folder of the system. The choice is noted in the data directory and kept for good, so
 * that a change of permissions never makes the newsroom look empty.
 */
export function clusterLocation(
  home: string,
  log: (line: string) => void,
): { cluster: string; user: ServerUser } {
  const note = path.join(home, 'location')
  const inside = path.join(home, 'cluster')
  if (fs.existsSync(note)) {
    const cluster = fs.readFileSync(note, 'utf8').trim()
    if (!fs.existsSync(cluster)) throw gone(cluster, note)
    return { cluster, user: serverUser(cluster) }
  }
  const user = serverUser(inside)
  if (canUse(user, '-x', home)) return { cluster: inside, user }
  if (fs.existsSync(inside)) throw shutOut(inside, user)

  const parent = path.join(systemFolder, crypto.randomBytes(6).toString('hex'))
  makeFolder(parent)
  const cluster = path.join(parent, 'cluster')
  fs.mkdirSync(cluster, { mode: 0o700 })
  fs.writeFileSync(note, `${cluster}\n`)
  log(
    `Postgres runs as the user ${user?.name}, who cannot enter ${home}. The database is therefore kept in ${cluster}`,
  )
  return { cluster, user }
}

function gone(cluster: string, note: string) {
  return startupError(
    `The database was kept in ${cluster}, which is not there any more. ` +
      `Bring that folder back from a backup, or delete ${note} to begin with an empty newsroom.`,
  )
}

function shutOut(cluster: string, user: ServerUser) {
  return startupError(
    `The database in ${cluster} cannot be reached by ${user?.name}, who runs it: a folder above it has become private. ` +
      'Let others pass through the folders above it again (chmod o+x), or move it with NEWSROOM_DATA_DIR.',
  )
}
