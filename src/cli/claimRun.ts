import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { holdLock } from '../database/embedded/holdLock.ts'
import { makeFolder } from '../database/embedded/makeFolder.ts'
import { processIdentity } from '../database/embedded/processIdentity.ts'
import { startupError } from '../database/embedded/startupError.ts'
import { stopProcess } from './stopProcess.ts'

type Known = { pid: number; identity: string | null }
type Run = Known & { url: string; stopping: boolean; children: Known[] }

export type ClaimedRun = {
  /** Notes the processes that a later start has to end, should this one be killed. */
  addChild: (pid: number) => void
  /** Notes that this newsroom is ending, so that one that starts now waits for it. */
  stopping: () => void
  release: () => void
}

type Options = { dataDir: string; name: string; url: string; log: (line: string) => void }

/** For the parts of a newsroom that was killed to notice it, and end by themselves. */
const timeToNotice = 3_000
const timeToStop = 30_000

/**
 * Makes this process the one newsroom on its data directory. What a killed one left running is
 * ended first; one that is just ending is waited for.
 *
 * @throws when a newsroom runs there already.
 */
export async function claimRun({ dataDir, name, url, log }: Options): Promise<ClaimedRun> {
  makeFolder(dataDir)
  const file = path.join(dataDir, `${name}.json`)
  const began = Date.now()
  for (let told = false; ; await sleep(200)) {
    const release = await holdLock({ file: `${file}.lock` })
    try {
      const former = read(file)
      if (!former || !isAlive(former)) {
        await endChildren(former, log)
        return claim(file, url)
      }
      const patience = former.stopping ? timeToStop : timeToNotice
      if (Date.now() - began > patience) throw alreadyRunning(former, dataDir)
      if (former.stopping && !told) log(`Waiting for the newsroom of process ${former.pid} to end`)
      told ||= former.stopping
    } finally {
      release()
    }
  }
}

function claim(file: string, url: string): ClaimedRun {
  const pid = process.pid
  let run: Run = { pid, identity: processIdentity(pid), url, stopping: false, children: [] }
  const write = (changes: Partial<Run>) => {
    run = { ...run, ...changes }
    const draft = `${file}.${pid}`
    fs.writeFileSync(draft, JSON.stringify(run, null, 2), { mode: 0o600 })
    fs.renameSync(draft, file)
  }
  write({})
  return {
    addChild: (child) => {
      const known = { pid: child, identity: processIdentity(child) }
      write({ children: [...run.children.filter(isAlive), known] })
    },
    stopping: () => write({ stopping: true }),
    release: () => fs.rmSync(file, { force: true }),
  }
}

function read(file: string): Run | null {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')) as Run
  } catch {
    return null
  }
}

/** The start time is compared too: a killed newsroom's pid may be somebody else's by now. */
function isAlive({ pid, identity }: Known): boolean {
  return identity !== null && processIdentity(pid) === identity
}

async function endChildren(former: Run | null, log: (line: string) => void): Promise<void> {
  const left = former?.children.filter(isAlive) ?? []
  if (left.length === 0) return
  log('A newsroom was killed here: ending what it left running')
  await Promise.all(left.map(({ pid }) => stopProcess(pid)))
}

function alreadyRunning({ pid, url }: Run, dataDir: string) {
  return startupError(
    `The newsroom on ${dataDir} is already running at ${url} (process ${pid}). ` +
      'Use that one, stop it with Ctrl-C, or start another with its own data: NEWSROOM_DATA_DIR=/path/to/folder PORT=3001 npm start',
  )
}
