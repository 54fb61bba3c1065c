import fs from 'node:fs'
import path from 'node:path'

/** What a running Postgres tells about itself in its `postmaster.pid`. */
export type PidFile = { pid: number; port: number; status: string }

/** `null` when there is no such file, or it is only half written. */
export function readPidFile(cluster: string): PidFile | null {
  let lines: string[]
  try {
    lines = fs.readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
  const [pid, , , port, , , , status = ''] = lines
  const numbers = { pid: Number(pid), port: Number(port) }
  return numbers.pid > 0 ? { ...numbers, status: status.trim() } : null
}
