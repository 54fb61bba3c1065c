import { spawnSync } from 'node:child_process'
import fs from 'node:fs'

import { startupError } from './startupError.ts'

/** Whom the server runs as; `null`: as ourselves. */
export type ServerUser = { name: string; uid: number; gid: number } | null

/**
 * Postgres refuses to run as root, so root hands over to the owner of the existing database, else
 * to `postgres` or `nobody`. It must be an account of the system: initdb looks its name up.
 */
export function serverUser(cluster: string): ServerUser {
  const owner = fs.statSync(cluster, { throwIfNoEntry: false })
  const me = process.getuid?.()
  if (me !== 0) {
    if (owner && me !== undefined && owner.uid !== me)
      throw belongsToSomeoneElse(cluster, owner.uid)
    return null
  }
  if (owner && owner.uid !== 0) {
    return { name: `the user with id ${owner.uid}`, uid: owner.uid, gid: owner.gid }
  }
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = [idOf('-u', name), idOf('-g', name)]
    if (uid !== null && gid !== null) return { name: `"${name}"`, uid, gid }
  }
  throw startupError(
    'Postgres does not run as root, and this system has neither a user "postgres" nor "nobody" to run it as. ' +
      'Start the newsroom as an ordinary user, or set DATABASE_URL to a Postgres server of your own.',
  )
}

function idOf(flag: '-u' | '-g', name: string): number | null {
  const { status, stdout } = spawnSync('id', [flag, name], { encoding: 'utf8' })
  return status === 0 ? Number(stdout) : null
}

function belongsToSomeoneElse(cluster: string, uid: number) {
  return startupError(
    `The database in ${cluster} belongs to the user with id ${uid}, probably because the newsroom was once started with sudo. ` +
      `Start it as that user again, or stop it and hand the folder over: sudo chown -R "$(id -u):$(id -g)" ${cluster}`,
  )
}
