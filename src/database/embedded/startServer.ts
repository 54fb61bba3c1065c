import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import type { RunningServer } from './findRunningServer.ts'
import { readPidFile } from './readPidFile.ts'
import { runOptions } from './runOptions.ts'
import type { ServerUser } from './serverUser.ts'
import { startupError } from './startupError.ts'

type Options = {
  binaries: string
  cluster: string
  user: ServerUser
  /** Where the server's log goes. */
  logFile: string
  /** The first port to try. */
  port: number
  fast: boolean
  log: (line: string) => void
}

const portsToTry = 200
const maxLogBytes = 5_000_000
/** How long the processes of a server that was killed may take to notice it. */
const remainsTimeout = 20_000

/** Starts Postgres on the first free port, and waits until it answers. */
export async function startServer(options: Options): Promise<RunningServer> {
  const { port, log, logFile } = options
  if ((fs.statSync(logFile, { throwIfNoEntry: false })?.size ?? 0) > maxLogBytes) {
    fs.renameSync(logFile, `${logFile}.1`)
  }
  const giveUpAt = Date.now() + remainsTimeout
  for (let candidate = port; candidate < port + portsToTry;) {
    const { server, words } = await tryPort(options, candidate)
    if (server) return server
    if (/could not bind|Address already in use/.test(words)) {
      candidate += 1
    } else if (
      /pre-existing shared memory|another postmaster/.test(words) &&
      Date.now() < giveUpAt
    ) {
      log('Waiting for the remains of the former Postgres to end')
      await sleep(500)
    } else {
      throw startupError(
        `Postgres did not start. It said:\n${words}\nIts log is ${logFile}, its data is in ${options.cluster}.`,
      )
    }
  }
  throw startupError(
    `Postgres found no free port between ${port} and ${port + portsToTry - 1}. End some of the programs that use them, or set DATABASE_URL.`,
  )
}

async function tryPort(options: Options, port: number) {
  const { binaries, cluster, user, logFile, fast, log } = options
  const output = fs.openSync(logFile, 'a', 0o600)
  const start = fs.fstatSync(output).size
  const child = spawn(
    path.join(binaries, 'bin', 'postgres'),
    ['-D', cluster, '-p', String(port), ...settings(fast)],
    {
      ...runOptions(user),
      // A group of its own: the terminal's Ctrl-C is for us, who stop Postgres last. Its output is
      // a file, not a pipe to us, so that it can outlive us and be adopted.
      detached: true,
      stdio: ['ignore', output, output],
    },
  )
  fs.closeSync(output)
  const end = { reason: null as string | null }
  child.once('error', (error) => (end.reason = error.message))
  child.once('exit', (code, signal) => (end.reason ??= `it ended with ${signal ?? `code ${code}`}`))
  child.unref()

  for (let waited = 0; end.reason === null; waited += 1) {
    const file = readPidFile(cluster)
    if (file && file.pid === child.pid && file.status === 'ready') {
      return { server: { pid: file.pid, port }, words: '' }
    }
    if (waited === 250) log('Postgres is still starting: it may be recovering from a sudden stop')
    await sleep(20)
  }
  const words = fs.readFileSync(logFile).subarray(start).toString('utf8')
  return { server: null, words: complaints(words) || end.reason }
}

function settings(fast: boolean): string[] {
  const values = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Tests may lose their data in a power cut; a newsroom may not.
    ...(fast ? { fsync: 'off', full_page_writes: 'off' } : {}),
  }
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

function complaints(words: string): string {
  return words
    .split('\n')
    .filter((line) => /FATAL|PANIC|ERROR|HINT|DETAIL|could not|error while loading/.test(line))
    .slice(-12)
    .join('\n')
}
