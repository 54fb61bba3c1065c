import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

import pg from 'pg'

import { processIdentity } from '../../src/database/embedded/processIdentity.ts'
import { projectRoot } from '../../src/cli/projectRoot.ts'
import { freePort } from '../helpers/freePort.ts'
import { makeDataDir, startNewsroomOn } from '../helpers/startNewsroom.ts'

type Run = { children: { pid: number }[]; pid: number }

const killed = (pid: number) => {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It ended by itself.
  }
}

const gone = async (pids: number[]) => {
  for (const until = Date.now() + 180_000; Date.now() < until;) {
    if (pids.every((pid) => processIdentity(pid) === null)) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error(`Some of the processes ${pids.join(', ')} outlived a kill -9`)
}

/**
 * A newsroom that runs, on the embedded Postgres, which flushes to disk, or on another, and can be
 * stopped, killed and started again.
 *
 * @param env such as `DATABASE_URL`
 */
export const operatedNewsroom = async (env: Record<string, string> = {}) => {
  const dataDir = makeDataDir('operations')
  const port = await freePort()
  // The worker has no part in what is tried here.
  const start = () => startNewsroomOn({ args: ['--no-worker'], dataDir, env, port })
  let running = await start()

  const cluster = path.join(dataDir, 'postgres/cluster')
  const postmaster = () =>
    fs.readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n').map(Number)

  return {
    dataDir,
    url: running.url,
    /** Runs a command of the newsroom, in the process that can be killed. */
    run: (args: string[]) => {
      const child = spawn(
        process.execPath,
        ['--conditions=production', '--import', 'tsx', 'src/cli/index.ts', ...args],
        {
          cwd: projectRoot,
          env: {
            ...process.env,
            DATABASE_URL: '',
            NEWSROOM_DATA_DIR: dataDir,
            NODE_ENV: 'production',
            NODE_OPTIONS: '',
            PAYLOAD_SECRET: '',
            ...env,
          },
          stdio: ['ignore', 'ignore', 'pipe'],
        },
      )
      let said = ''
      child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
      const ended = new Promise<{ code: number | null; said: string }>((resolve) =>
        child.once('close', (code) => resolve({ code, said })),
      )
      return {
        ended,
        interrupt: () => child.kill('SIGINT'),
        kill: () => child.kill('SIGKILL'),
        said: () => said,
      }
    },
    /** Kills the server, what started it and what started that, all at once. */
    killNewsroom: async () => {
      const run = JSON.parse(fs.readFileSync(path.join(dataDir, 'run.json'), 'utf8')) as Run
      const pids = [running.pid, run.pid, ...run.children.map(({ pid }) => pid)]
      pids.forEach(killed)
      await gone(pids)
    },
    /** Kills Postgres, of which the newsroom notices and ends. */
    killPostgres: async () => {
      const [pid] = postmaster()
      killed(pid!)
      await running.ended
    },
    restart: async () => {
      running = await start()
    },
    stop: () => running.stop(),
    query: async <Row extends pg.QueryResultRow>(statement: string): Promise<Row[]> => {
      const password = fs.readFileSync(path.join(cluster, 'newsroom.password'), 'utf8').trim()
      const [, , , databasePort] = postmaster()
      const client = new pg.Client(
        `postgres://newsroom:${password}@127.0.0.1:${databasePort}/newsroom`,
      )
      await client.connect()
      try {
        return (await client.query<Row>(statement)).rows
      } finally {
        await client.end()
      }
    },
    remove: async () => {
      await running.stop()
      fs.rmSync(dataDir, { force: true, recursive: true })
    },
  }
}

export type OperatedNewsroom = Awaited<ReturnType<typeof operatedNewsroom>>
