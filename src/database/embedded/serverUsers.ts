import fs from 'node:fs'
import path from 'node:path'

import { processIdentity } from './processIdentity.ts'

/**
 * Who uses the server: a file a process, named for its pid. The last one to leave stops it, so an
 * import beside a running newsroom does not take the database away from it, nor the other way round.
 */
export function serverUsers(folder: string) {
  const file = (pid: number | string) => path.join(folder, String(pid))
  return {
    join() {
      fs.mkdirSync(folder, { recursive: true })
      fs.writeFileSync(file(process.pid), processIdentity(process.pid) ?? '')
    },
    leave() {
      fs.rmSync(file(process.pid), { force: true })
    },
    /** Whether any other living process uses the server; forgets those that died. */
    others(): boolean {
      if (!fs.existsSync(folder)) return false
      return fs.readdirSync(folder).some((pid) => {
        if (Number(pid) === process.pid) return false
        if (processIdentity(Number(pid)) === read(file(pid))) return true
        fs.rmSync(file(pid), { force: true })
        return false
      })
    },
  }
}

function read(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
