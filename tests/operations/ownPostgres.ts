import { spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import { findClientTool } from '../../src/cli/backup/clientTools.ts'
import { runOptions } from '../../src/database/embedded/runOptions.ts'
import { serverUser } from '../../src/database/embedded/serverUser.ts'
import { freePort } from '../helpers/freePort.ts'

/**
 * The folder of a Postgres of this machine that has its server and its client programs, as a
 * package of the system has them; `null` when there is none.
 */
export const findPostgres = async (): Promise<null | string> => {
  try {
    const folder = fs.realpathSync(path.dirname(await findClientTool('pg_dump', 13)))
    return ['initdb', 'postgres'].every((name) => fs.existsSync(path.join(folder, name)))
      ? folder
      : null
  } catch {
    return null
  }
}

/** A server of one's own, as `DATABASE_URL` names one, with an empty database. */
export const startOwnPostgres = async (folder: string) => {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'newsroom-own-'))
  fs.chmodSync(home, 0o711)
  const data = path.join(home, 'data')
  const user = serverUser(data)
  fs.mkdirSync(data, { mode: 0o700 })
  if (user) fs.chownSync(data, user.uid, user.gid)
  const port = await freePort()
  const made = spawnSync(
    path.join(folder, 'initdb'),
    ['-D', data, '-U', 'newsroom', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'],
    { ...runOptions(user), encoding: 'utf8' },
  )
  if (made.status !== 0) throw new Error(made.stderr)
  const settings = [`port=${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories=']
  const server = spawn(
    path.join(folder, 'postgres'),
    ['-D', data, ...settings.flatMap((setting) => ['-c', setting])],
    { ...runOptions(user), stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const ended = new Promise((resolve) => server.once('close', resolve))
  await new Promise<void>((resolve, reject) => {
    let said = ''
    server.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text
      if (said.includes('ready to accept connections')) resolve()
    })
    void ended.then(() => reject(new Error(said)))
  })
  return {
    stop: async () => {
      server.kill('SIGINT')
      await ended
      fs.rmSync(home, { force: true, recursive: true })
    },
    url: `postgres://newsroom@127.0.0.1:${port}/postgres`,
  }
}
