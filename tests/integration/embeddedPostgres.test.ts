import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import pg from 'pg'

import { projectRoot } from '../../src/cli/projectRoot.ts'
import { processIdentity } from '../../src/database/embedded/processIdentity.ts'
import { stopServer } from '../../src/database/embedded/stopServer.ts'

type Server = { url: string; port: number; pid: number; adopted: boolean }
type Holder = Server & { stop: () => Promise<void>; kill: () => Promise<void> }

let base: string
let dataDir: string
const servers = new Set<number>()
const holders = new Set<ChildProcess>()

/** Away from the ports of a newsroom and of the other tests. */
const firstPort = 55_100 + (process.pid % 400)

/** Starts, or adopts, the data directory's Postgres in a process of its own. */
async function hold(folder = dataDir, port = firstPort): Promise<Holder> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'tests/fixtures/holdPostgres.ts', folder, String(port)],
    {
      cwd: projectRoot,
      env: { ...process.env, NEWSROOM_PARENT: String(process.pid), NODE_OPTIONS: '' },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    },
  )
  holders.add(child)
  const ended = once(child, 'exit')
  let words = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (words += text))
  const line = await Promise.race([
    once(child.stdout!, 'data').then(([data]) => String(data)),
    once(child, 'close').then(() => null),
  ])
  if (line === null) throw new Error(words)
  const server = JSON.parse(line) as Server
  servers.add(server.pid)
  const endBy = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    await ended
  }
  return {
    ...server,
    stop: () => endBy('SIGTERM'),
    kill: () => endBy('SIGKILL'),
  }
}

async function query(url: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client(url)
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query(statement)).rows as unknown[]
  } finally {
    await client.end()
  }
}

const pidFile = () => path.join(dataDir, 'postgres/cluster/postmaster.pid')
const isRunning = (pid: number) => processIdentity(pid) !== null

beforeAll(() => {
  base = fs.mkdtempSync(path.join(os.tmpdir(), 'newsroom-embedded-'))
  fs.chmodSync(base, 0o711)
  dataDir = path.join(base, 'data')
})

afterAll(async () => {
  // What a failed test left running.
  for (const child of holders) child.kill('SIGKILL')
  await Promise.all([...servers].map(stopServer))
  fs.rmSync(base, { recursive: true, force: true })
})

describe('the embedded Postgres', () => {
  it('is made again when making it was cut off', async () => {
    const unfinished = path.join(dataDir, 'postgres/cluster.unfinished')
    fs.mkdirSync(unfinished, { recursive: true })
    fs.chmodSync(dataDir, 0o711)
    fs.chmodSync(path.dirname(unfinished), 0o711)
    fs.writeFileSync(path.join(unfinished, 'PG_VERSION'), '18')

    const server = await hold()
    expect(server.adopted).toBe(false)
    await query(server.url, 'create table kept (id int)')
    await server.stop()
    expect(fs.existsSync(unfinished)).toBe(false)
  })

  it('keeps its password to the owner of its data', () => {
    const file = path.join(dataDir, 'postgres/cluster/newsroom.password')
    expect(fs.statSync(file).mode & 0o777).toBe(0o600)
  })

  it('keeps what it holds from one start to the next, and ends when it is stopped', async () => {
    const server = await hold()
    expect(await query(server.url, 'select * from kept')).toEqual([])
    await server.stop()
    expect(isRunning(server.pid)).toBe(false)
  })

  it('is shared by processes that start at once, and ends with the last of them', async () => {
    const [one, other] = await Promise.all([hold(), hold()])
    expect(one.pid).toBe(other.pid)
    expect([one.adopted, other.adopted].sort()).toEqual([false, true])

    await one.stop()
    expect(await query(other.url, 'select 1 as alive')).toEqual([{ alive: 1 }])
    await other.stop()
    expect(isRunning(one.pid)).toBe(false)
  })

  it('is adopted after its starter was killed, and then ends with the one that adopted it', async () => {
    const killed = await hold()
    await killed.kill()
    expect(isRunning(killed.pid)).toBe(true)

    const next = await hold()
    expect(next).toMatchObject({ adopted: true, pid: killed.pid, port: killed.port })
    await next.stop()
    expect(isRunning(killed.pid)).toBe(false)
  })

  it('recovers when it was killed itself', async () => {
    const former = await hold()
    await query(former.url, 'insert into kept values (1)')
    process.kill(former.pid, 'SIGKILL')
    await former.kill()

    const next = await hold()
    expect(next.adopted).toBe(false)
    expect(await query(next.url, 'select * from kept')).toEqual([{ id: 1 }])
    await next.stop()
  })

  it('starts over a pid file whose pid is now that of another program', async () => {
    const started = Math.floor(Date.now() / 1000)
    const lines = [process.pid, 'gone', started, firstPort, '', '127.0.0.1', '', 'ready', '']
    fs.writeFileSync(pidFile(), lines.join('\n'))
    const server = await hold()
    expect(server.adopted).toBe(false)
    expect(server.pid).not.toBe(process.pid)
    await server.stop()
  })

  it('takes the next port when its own is busy', async () => {
    const blocker = net.createServer().listen(0, '127.0.0.1')
    await once(blocker, 'listening')
    const { port } = blocker.address() as net.AddressInfo
    const server = await hold(dataDir, port)
    expect(server.port).toBeGreaterThan(port)
    await server.stop()
    blocker.close()
  })

  it('never deletes a folder that it does not know', async () => {
    const folder = path.join(base, 'theirs')
    const file = path.join(folder, 'postgres/cluster/thesis.txt')
    fs.mkdirSync(path.dirname(file), { recursive: true })
    fs.writeFileSync(file, 'years of work')
    for (const at of [folder, path.join(folder, 'postgres'), path.dirname(file)]) {
      fs.chmodSync(at, 0o711)
    }
    await expect(hold(folder)).rejects.toThrow(/is not empty, yet it holds no Postgres database/)
    expect(fs.readFileSync(file, 'utf8')).toBe('years of work')
  })

  it('says which data directory cannot be written, and what to do', async () => {
    // Root writes to folders whatever their permissions: a file in the way stops everybody.
    const file = path.join(base, 'file')
    fs.writeFileSync(file, '')
    await expect(hold(path.join(file, 'data'))).rejects.toThrow(
      /cannot write to its data directory .*file\/data.*NEWSROOM_DATA_DIR=/,
    )
  })
})
