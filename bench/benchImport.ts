import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'

import { projectRoot } from '../src/cli/projectRoot.ts'
import { writeWireStories } from './generateWireStories.ts'

const say = (line: string) => void process.stdout.write(`${line}\n`)

/**
 * Imports so many generated stories into a newsroom of its own, on a Postgres that flushes to disk
 * as it does in use; then the same once more, when all are unchanged. Prints how fast it was and
 * how much memory the importing process had, by its own progress.
 */
export const benchImport = async ({ count, publish }: { count: number; publish: boolean }) => {
  const base = path.join(projectRoot, '.data')
  fs.mkdirSync(base, { recursive: true })
  const folder = fs.mkdtempSync(path.join(base, 'bench-'))
  // Postgres' own user must be able to pass.
  fs.chmodSync(folder, 0o711)
  const stories = path.join(folder, 'stories')
  try {
    await writeWireStories(stories, count)
    await newsroom(['seed'], folder)
    const options = publish ? ['--publish'] : []
    for (const round of ['first', 'again']) {
      say(`\nimport ${count} ${options.join(' ')} (${round})`)
      const report = path.join(folder, `${round}.jsonl`)
      await newsroom(['import', stories, '--report', report, ...options], folder, say)
    }
  } finally {
    fs.rmSync(folder, { force: true, recursive: true })
  }
}

/** Runs a command of the newsroom; what it says of its progress is passed on with its memory. */
const newsroom = async (
  args: string[],
  dataDir: string,
  onLine: (line: string) => void = () => {},
) => {
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
        PAYLOAD_SECRET: '',
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  )
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text
    for (const line of text.trimEnd().split('\n')) {
      const memory = memoryOf(child.pid!)
      onLine(memory === null || !/^\d/.test(line) ? line : `${line}, ${memory} MB`)
    }
  })
  const [code] = (await once(child, 'close')) as [number | null]
  if (code !== 0) throw new Error(`newsroom ${args[0]} ended with ${code}:\n${said}`)
}

/** Resident, in megabytes; `null` where the system does not tell. */
const memoryOf = (pid: number): number | null => {
  try {
    const status = fs.readFileSync(`/proc/${pid}/status`, 'utf8')
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)![1]) / 1024)
  } catch {
    return null
  }
}
