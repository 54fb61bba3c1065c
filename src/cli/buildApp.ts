import fs from 'node:fs'
import path from 'node:path'

import { holdLock } from '../database/embedded/holdLock.ts'
import { startupError } from '../database/embedded/startupError.ts'
import { compilerOptionsHash, sourceHash } from './buildInputs.ts'
import { projectRoot } from './projectRoot.ts'
import { runScript } from './runScript.ts'
import type { Note } from './showSteps.ts'
import { standaloneServer } from './standaloneServer.ts'

const folder = path.join(projectRoot, '.next')
/** Next empties its folder, this file included, before it builds: a build that fails has none. */
const stampFile = path.join(folder, 'newsroom-build.json')
/** The one subfolder that Next leaves alone. */
const lockFile = path.join(folder, 'cache', 'newsroom-build.lock')

type Stamp = { sources: string; compilerOptions: string }

/** Whether the app was built, completely, from what the sources are now. */
export function hasCurrentBuild(): boolean {
  const stamp = readStamp()
  return (
    stamp?.sources === sourceHash() &&
    stamp.compilerOptions === compilerOptionsHash() &&
    fs.existsSync(path.join(folder, 'BUILD_ID'))
  )
}

/** Builds the app unless there is a current build. Of two that start at once, one builds. */
export async function buildApp(note: Note): Promise<'built' | 'current'> {
  if (standaloneServer() || hasCurrentBuild()) return 'current'
  fs.mkdirSync(path.dirname(lockFile), { recursive: true })
  const release = await holdLock({
    file: lockFile,
    onWait: (pid) => note(`Process ${pid} is building it already: waiting`),
  })
  const started = Date.now()
  const heartbeat = setInterval(() => {
    note(`still building, ${Math.round((Date.now() - started) / 1000)} s so far`)
  }, 15_000)
  try {
    if (hasCurrentBuild()) return 'current'
    note('This takes a minute or two, and only after the code has changed')
    await build()
    return 'built'
  } finally {
    clearInterval(heartbeat)
    release()
  }
}

async function build(): Promise<void> {
  // Taken before: what is edited while Next builds belongs to the next build.
  const sources = sourceHash()
  fs.rmSync(stampFile, { force: true })
  const { ok, output, ending } = await runScript({
    args: ['node_modules/next/dist/bin/next', 'build'],
    env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  })
  if (!ok || !fs.existsSync(path.join(folder, 'BUILD_ID'))) {
    throw startupError(
      `The app could not be built (next build, ${ending}). Its words:\n${output.split('\n').slice(-60).join('\n')}`,
    )
  }
  const stamp: Stamp = { sources, compilerOptions: compilerOptionsHash() }
  const draft = `${stampFile}.${process.pid}`
  fs.writeFileSync(draft, JSON.stringify(stamp))
  fs.renameSync(draft, stampFile)
}

function readStamp(): Stamp | null {
  try {
    return JSON.parse(fs.readFileSync(stampFile, 'utf8')) as Stamp
  } catch {
    return null
  }
}
