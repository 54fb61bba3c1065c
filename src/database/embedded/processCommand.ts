import { spawnSync } from 'node:child_process'
import fs from 'node:fs'

/** The command line of a process, its arguments joined by spaces; empty when there is none. */
export function processCommand(pid: number): string {
  if (process.platform === 'linux') {
    try {
      return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
    } catch {
      return ''
    }
  }
  const { stdout } = spawnSync('ps', ['-ww', '-o', 'args=', '-p', String(pid)], {
    encoding: 'utf8',
  })
  return (stdout ?? '').trim()
}
