import { spawnSync } from 'node:child_process'
import crypto from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

import { passwordFile, superuser } from './password.ts'
import { runOptions } from './runOptions.ts'
import type { ServerUser } from './serverUser.ts'
import { startupError } from './startupError.ts'

type Options = {
  binaries: string
  cluster: string
  user: ServerUser
  /** Skip flushing to disk. */
  fast: boolean
  log: (line: string) => void
}

/**
 * Makes an empty database server's folder. It is made under another name and renamed when it is
 * complete, so one that was interrupted is simply made again, and a complete one never deleted.
 */
export function initializeCluster({ binaries, cluster, user, fast, log }: Options): void {
  if (fs.existsSync(path.join(cluster, 'PG_VERSION'))) return
  if (fs.existsSync(cluster) && fs.readdirSync(cluster).length > 0) {
    throw startupError(
      `${cluster} is not empty, yet it holds no Postgres database. Move what is in it elsewhere, then start again.`,
    )
  }
  log('Preparing an empty database')
  const unfinished = `${cluster}.unfinished`
  fs.rmSync(unfinished, { recursive: true, force: true })
  const password = `${cluster}.password`
  try {
    fs.mkdirSync(unfinished, { mode: 0o700 })
    fs.rmSync(password, { force: true })
    fs.writeFileSync(password, crypto.randomBytes(24).toString('base64url'), { mode: 0o600 })
    if (user) {
      for (const at of [unfinished, password]) fs.chownSync(at, user.uid, user.gid)
    }
    runInitdb({ binaries, folder: unfinished, password, user, fast })
    fs.renameSync(password, passwordFile(unfinished))
    fs.renameSync(unfinished, cluster)
  } catch (error) {
    fs.rmSync(unfinished, { recursive: true, force: true })
    fs.rmSync(password, { force: true })
    throw error
  }
}

function runInitdb(options: {
  binaries: string
  folder: string
  password: string
  user: ServerUser
  fast: boolean
}): void {
  const { binaries, folder, password, user, fast } = options
  const args = [
    ['-D', folder],
    ['-U', superuser],
    [`--pwfile=${password}`, '--auth=scram-sha-256', '--encoding=UTF8'],
    // Sorts the same on every machine; languages get their own collations where it matters.
    ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    fast ? ['--no-sync'] : [],
  ].flat()
  const { error, status, signal, stderr } = spawnSync(path.join(binaries, 'bin', 'initdb'), args, {
    ...runOptions(user),
    encoding: 'utf8',
  })
  if (!error && status === 0) return
  const words = error?.message ?? (stderr.trim() || `it ended with ${signal ?? `code ${status}`}`)
  throw startupError(
    `Postgres could not prepare its database in ${path.dirname(folder)}. It said:\n${words}\n` +
      'If that cannot be mended, set DATABASE_URL to a Postgres server of your own.',
    error,
  )
}
