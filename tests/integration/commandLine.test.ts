import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { projectRoot } from '../../src/cli/projectRoot.ts'
import { processIdentity } from '../../src/database/embedded/processIdentity.ts'

let dataDir: string

beforeAll(() => {
  dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'newsroom-cli-'))
})

afterAll(() => fs.rmSync(dataDir, { recursive: true, force: true }))

/** Runs `newsroom …` as npm does, with nothing set but what is given. */
async function newsroom(args: string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['src/cli/launch.mjs', ...args], {
    cwd: projectRoot,
    env: {
      PATH: process.env.PATH ?? '',
      HOME: process.env.HOME ?? '',
      DATABASE_URL: '',
      HOST: '',
      NEWSROOM_DATA_DIR: dataDir,
      NODE_ENV: 'production',
      PAYLOAD_SECRET: '',
      PORT: '',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let [stdout, stderr] = ['', '']
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, stdout, stderr }
}

async function listen(): Promise<{ port: number; close: () => void }> {
  const server = net.createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { port: (server.address() as net.AddressInfo).port, close: () => server.close() }
}

describe('the command line', () => {
  it('shows its commands when asked', async () => {
    const { code, stdout } = await newsroom(['help'])
    expect(code).toBe(0)
    expect(stdout).toContain('import')
  })

  it.each([
    [['bogus'], /no command "bogus"/],
    [['migrate', '--bogus'], /--bogus/],
    [['import', 'a.md', '--format', 'bogus'], /no format “bogus”.*markdown or text/],
  ])('answers %j with its usage on standard error alone, and code 2', async (args, message) => {
    const { code, stdout, stderr } = await newsroom(args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(message)
    expect(stderr).toContain('Usage:')
  })

  it('names a busy port before anything is made', async () => {
    const { port, close } = await listen()
    const { code, stderr } = await newsroom(['start'], { PORT: String(port) })
    close()
    expect(code).toBe(1)
    expect(stderr).toContain(`Port ${port} is busy`)
    expect(stderr).toContain(`PORT=${port + 1} npm start`)
    expect(fs.existsSync(path.join(dataDir, 'postgres'))).toBe(false)
  })

  it('refuses a second newsroom on the same data', async () => {
    const run = {
      pid: process.pid,
      identity: processIdentity(process.pid),
      url: 'http://127.0.0.1:4711',
      stopping: false,
      children: [],
    }
    const file = path.join(dataDir, 'run.json')
    fs.writeFileSync(file, JSON.stringify(run))
    const { code, stderr } = await newsroom(['start'])
    fs.rmSync(file)
    expect(code).toBe(1)
    expect(stderr).toMatch(/already running at http:\/\/127.0.0.1:4711/)
  })

  it('refuses a database of one’s own without a secret of one’s own', async () => {
    const DATABASE_URL = 'postgres://desk:hunter2@127.0.0.1/news'
    const { code, stderr } = await newsroom(['start'], { DATABASE_URL })
    expect(code).toBe(1)
    expect(stderr).toMatch(/PAYLOAD_SECRET is not.*openssl rand -hex 32/)
    expect(stderr).not.toContain('hunter2')
  })
})
