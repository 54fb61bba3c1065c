import { spawn } from 'node:child_process'

import { projectRoot } from '../../src/cli/projectRoot.ts'

/** Starts `newsroom …` as npm does, with nothing set but what is given. */
export function startCommand(args: string[], env: Record<string, string>) {
  const child = spawn(process.execPath, ['src/cli/launch.mjs', ...args], {
    cwd: projectRoot,
    env: {
      PATH: process.env.PATH ?? '',
      HOME: process.env.HOME ?? '',
      DATABASE_URL: '',
      HOST: '',
      NODE_ENV: 'production',
      PAYLOAD_SECRET: '',
      PORT: '',
      ...env,
    },
    // The channel ends the command when this process is killed.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  child.channel?.unref()
  const said = { stderr: '', stdout: '' }
  for (const name of ['stderr', 'stdout'] as const) {
    child[name]?.setEncoding('utf8').on('data', (text: string) => (said[name] += text))
  }
  const ended = new Promise<{ code: number | null; stderr: string; stdout: string }>((resolve) => {
    child.once('close', (code) => resolve({ code, ...said }))
  })
  return { child, ended, said }
}
