import { spawnSync } from 'node:child_process'
import fs from 'node:fs'

/**
 * What tells this process from any other that ever has the same pid: the time it started. `null`
 * when nothing runs under that pid. A zombie counts as nothing: it is dead and only waits to be
 * collected, which in a container without an init process may never happen.
 */
export function processIdentity(pid: number): string | null {
  if (!Number.isInteger(pid) || pid <= 0) return null
  return process.platform === 'linux' ? fromProc(pid) : fromPs(pid)
}

function fromProc(pid: number): string | null {
  let stat: string
  try {
    stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8')
  } catch {
    return null
  }
  // The second field is the program's name in brackets and may hold anything, brackets included.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const [state, startedAt] = [fields[0], fields[19]]
  if (!state || !startedAt || 'ZX'.includes(state)) return null
  return `${bootId()}:${startedAt}`
}

/** Start times count from boot, so those of two boots can be equal. */
function bootId(): string {
  try {
    return fs.readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
  } catch {
    return 'unknown'
  }
}

function fromPs(pid: number): string | null {
  const { status, stdout } = spawnSync('ps', ['-o', 'state=,lstart=', '-p', String(pid)], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  })
  const line = status === 0 ? stdout.trim() : ''
  return line === '' || line.startsWith('Z') ? null : line.replace(/^\S+\s+/, '')
}
