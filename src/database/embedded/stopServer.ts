import { setTimeout as sleep } from 'node:timers/promises'

import { processIdentity } from './processIdentity.ts'

/**
 * Stops Postgres: first by ending its sessions and writing everything down, then, if that takes
 * too long, at once (it recovers from its log at the next start). Returns when it has ended.
 */
export async function stopServer(pid: number): Promise<void> {
  const identity = processIdentity(pid)
  if (identity === null) return
  const steps = [
    ['SIGINT', 6_000],
    ['SIGQUIT', 3_000],
    ['SIGKILL', 2_000],
  ] as const
  for (const [signal, patience] of steps) {
    try {
      process.kill(pid, signal)
    } catch {
      return
    }
    for (let waited = 0; waited < patience; waited += 20) {
      if (processIdentity(pid) !== identity) return
      await sleep(20)
    }
  }
}
