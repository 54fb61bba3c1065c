import fs from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

import { processIdentity } from './processIdentity.ts'

type Options = {
  /** The lock file. */
  file: string
  /** Told once, when the lock is busy for more than a second, with the holder's pid. */
  onWait?: (pid: number) => void
  /** Give up and go on without the lock after so many milliseconds. @default never */
  patience?: number
}

const pause = 50
/** A lock file without content is one being written, unless its writer died in between. */
const timeToWrite = 5_000

/**
 * Lets one process at a time in, and returns the function that lets the next one in. A lock whose
 * holder died is taken over, also when another process has the holder's pid by now.
 */
export async function holdLock({ file, onWait, patience = Infinity }: Options) {
  const mine = `${process.pid} ${processIdentity(process.pid)} ${Math.random()}`
  let waited = 0
  let told = false
  while (!take(file, mine)) {
    const holder = readHolder(file)
    if (holder && !holder.alive) {
      removeStale(file, holder.text)
      continue
    }
    if (waited > patience) return () => {}
    if (waited > 1_000 && holder && !told) {
      told = true
      onWait?.(holder.pid)
    }
    await sleep(pause)
    waited += pause
  }
  return () => {
    if (readText(file) === mine) fs.rmSync(file, { force: true })
  }
}

function take(file: string, text: string): boolean {
  try {
    fs.writeFileSync(file, text, { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function readText(file: string): string | null {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

function readHolder(file: string) {
  const text = readText(file)
  if (text === null) return null
  const [pid = '', identity] = text.split(' ')
  if (identity !== undefined) {
    return { pid: Number(pid), text, alive: processIdentity(Number(pid)) === identity }
  }
  const age = Date.now() - (fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())
  return { pid: 0, text, alive: age < timeToWrite }
}

/**
 * Moves the file away before deleting it: a second process that judged the same lock stale may
 * come late and hold the first one's new lock in its hands, which it then puts back.
 */
function removeStale(file: string, staleText: string): void {
  const aside = `${file}.${process.pid}`
  try {
    fs.renameSync(file, aside)
  } catch {
    return
  }
  if (readText(aside) === staleText) fs.rmSync(aside, { force: true })
  else fs.renameSync(aside, file)
}
