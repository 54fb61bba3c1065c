import { setTimeout as sleep } from 'node:timers/promises'

import { processIdentity } from '../database/embedded/processIdentity.ts'

/** Asks a process to end, and after `patience` milliseconds ends it. Returns when it is gone. */
export async function stopProcess(pid: number, patience = 4_000): Promise<void> {
  const identity = processIdentity(pid)
  if (identity === null) return
  for (const [signal, wait] of [
    ['SIGTERM', patience],
    ['SIGKILL', 2_000],
  ] as const) {
    try {
      process.kill(pid, signal)
    } catch {
      return
    }
    for (const until = Date.now() + wait; Date.now() < until; await sleep(25)) {
      if (processIdentity(pid) !== identity) return
    }
  }
}
