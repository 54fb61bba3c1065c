import { spawn } from 'node:child_process'

type Options = {
  args: string[]
  env?: NodeJS.ProcessEnv
  program: string
}

/** Runs a program of the system to its end, and returns what it said on standard output. */
export const runTool = ({ args, env = process.env, program }: Options): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
    const said = { stderr: '', stdout: '' }
    for (const name of ['stderr', 'stdout'] as const) {
      child[name].setEncoding('utf8').on('data', (text: string) => (said[name] += text))
    }
    const end = () => child.kill('SIGTERM')
    process.once('exit', end)
    child.once('error', (error) => {
      process.removeListener('exit', end)
      reject(new Error(`${program} could not be run: ${error.message}`))
    })
    child.once('close', (code, signal) => {
      process.removeListener('exit', end)
      if (code === 0) resolve(said.stdout)
      else reject(new Error(`${program} ended with ${signal ?? code}: ${said.stderr.trim()}`))
    })
  })
