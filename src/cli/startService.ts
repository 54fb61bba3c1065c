import { spawn } from 'node:child_process'

import { projectRoot } from './projectRoot.ts'
import { stopProcess } from './stopProcess.ts'

type Options = {
  /** The script and its arguments, after Node's own. */
  args: string[]
  env?: Record<string, string | undefined>
  /** `quiet`: kept until `show` is called; `terminal`: written by the process itself. */
  output: 'quiet' | 'terminal'
}

export type Service = {
  pid: number
  /** Settles when the process ends, with how it ended. */
  ended: Promise<string>
  /** The last of what it said. */
  words: () => string
  /** From now on its output is shown. */
  show: () => void
  stop: () => Promise<void>
  kill: () => void
}

const wordsKept = 8_000

/**
 * Starts a part of the newsroom that runs until it is stopped. It is in a process group of its
 * own, since Ctrl-C is for us to act on, and ends by itself when we are gone (endWithParent).
 */
export function startService({ args, env = {}, output }: Options): Service {
  const streams = output === 'quiet' ? 'pipe' : 'inherit'
  const child = spawn(process.execPath, args, {
    cwd: projectRoot,
    detached: true,
    env: { ...process.env, ...env, NEWSROOM_PARENT: String(process.pid) },
    stdio: ['ignore', streams, streams, 'ipc'],
  })
  child.channel?.unref()
  let words = ''
  let shown = false
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      words = (words + text).slice(-wordsKept)
      if (shown) process.stdout.write(text)
    })
  }
  const pid = child.pid ?? 0
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('close', (code, signal) => resolve(signal ?? `exit code ${code}`))
  })
  return {
    pid,
    ended,
    words: () => words.trim(),
    show: () => (shown = true),
    stop: () => stopProcess(pid),
    kill: () => void child.kill('SIGKILL'),
  }
}
