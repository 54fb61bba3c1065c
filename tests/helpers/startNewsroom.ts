import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

import { projectRoot } from '../../src/cli/projectRoot.ts'
import { s3Variables } from '../../src/storage/readS3Settings.ts'
import { freePort } from './freePort.ts'

/** The build of a fresh clone, on a busy machine of two cores, can take minutes. */
const patience = 30 * 60_000

/**
 * Starts a newsroom with an empty data directory, as `npm start` does, and waits until it is
 * ready. It builds the app when there is no current build.
 */
export async function startNewsroom() {
  const dataDir = makeDataDir('browser')
  const { stop, url } = await startNewsroomOn({ dataDir, port: await freePort() })
  return {
    url,
    stop: async () => {
      await stop()
      fs.rmSync(dataDir, { recursive: true, force: true })
    },
    credentialsFile: path.join(dataDir, 'demo-credentials.json'),
  }
}

/** An empty folder that Postgres' own user can pass, which a temporary folder does not allow. */
export function makeDataDir(name: string): string {
  const base = path.resolve(process.env.NEWSROOM_TEST_DATA_DIR ?? path.join(projectRoot, '.data'))
  fs.mkdirSync(base, { recursive: true })
  const dataDir = fs.mkdtempSync(path.join(base, `${name}-`))
  fs.chmodSync(dataDir, 0o711)
  return dataDir
}

/**
 * The same on a data directory that may have been used before.
 *
 * @throws when it does not become ready, with what it said
 */
export async function startNewsroomOn({
  args = [],
  dataDir,
  env = {},
  port,
}: {
  /** More for `newsroom start`. */
  args?: string[]
  dataDir: string
  env?: Record<string, string>
  port: number
}) {
  const child = spawn(process.execPath, ['src/cli/launch.mjs', 'start', ...args], {
    cwd: projectRoot,
    env: {
      ...process.env,
      ...Object.fromEntries(s3Variables.map((name) => [name, ''])),
      DATABASE_URL: '',
      HOST: '127.0.0.1',
      NEWSROOM_DATA_DIR: dataDir,
      NODE_ENV: 'production',
      NODE_OPTIONS: '',
      PAYLOAD_SECRET: '',
      PORT: String(port),
      SERVER_URL: '',
      ...env,
    },
    // The channel ends the newsroom when this process is killed.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  child.channel?.unref()
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => (output += text))
  }
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
  }

  const url = `http://127.0.0.1:${port}`
  for (let waited = 0; waited < patience; waited += 250) {
    if (child.exitCode !== null || child.signalCode !== null) break
    const answer = await fetch(`${url}/api/health`).catch(() => null)
    if (answer?.status === 200) return { ended, pid: child.pid!, stop, url }
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  await stop()
  throw new Error(`The newsroom for the tests did not start:\n${output}`)
}
