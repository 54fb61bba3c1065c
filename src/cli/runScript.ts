import { spawn } from 'node:child_process'

import { projectRoot } from './projectRoot.ts'

type Options = {
  /** The script and its arguments, after Node's own. */
  args: string[]
  env?: Record<string, string | undefined>
  /** Where its output goes; both streams. @default kept, and returned */
  output?: 'keep' | 'show'
}

export type ScriptResult = { ok: boolean; output: string; ending: string }

const preload = new URL('endWithParent.mjs', import.meta.url).href

/**
 * Runs a Node script of the project to its end. It never waits for an answer from the terminal,
 * and does not outlive us.
 */
export function runScript({ args, env = {}, output = 'keep' }: Options): Promise<ScriptResult> {
  const stream = output === 'show' ? 'inherit' : 'pipe'
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', preload, ...args], {
      cwd: projectRoot,
      env: { ...process.env, ...env, NEWSROOM_PARENT: String(process.pid) },
      stdio: ['ignore', stream, stream, 'ipc'],
    })
    child.channel?.unref()
    const stopChild = () => child.kill('SIGTERM')
    process.once('exit', stopChild)
    let kept = ''
    for (const source of [child.stdout, child.stderr]) {
      source?.setEncoding('utf8').on('data', (text: string) => (kept += text))
    }
    const end = (ok: boolean, ending: string) => {
      process.removeListener('exit', stopChild)
      resolve({ ok, output: kept.trim(), ending })
    }
    child.once('error', (error) => end(false, error.message))
    child.once('close', (code, signal) => end(code === 0, signal ?? `exit code ${code}`))
  })
}
