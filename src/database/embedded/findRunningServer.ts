import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { processCommand } from './processCommand.ts'
import { processIdentity } from './processIdentity.ts'
import { readPidFile } from './readPidFile.ts'

export type RunningServer = { pid: number; port: number }

/**
 * The Postgres that already serves this database: that of another newsroom command, or one left
 * behind when its starter was killed. Waits while it is just starting or stopping.
 * A `postmaster.pid` left by a crash is removed: the pid in it may be somebody else's by now, which
 * Postgres takes for a second server and refuses to start.
 */
export async function findRunningServer(cluster: string): Promise<RunningServer | null> {
  for (;;) {
    const found = readPidFile(cluster)
    if (!found) return null
    if (!servesCluster(found.pid, cluster)) {
      fs.rmSync(path.join(cluster, 'postmaster.pid'), { force: true })
      return null
    }
    if (found.status === 'ready') return { pid: found.pid, port: found.port }
    await sleep(50)
  }
}

function servesCluster(pid: number, cluster: string): boolean {
  if (processIdentity(pid) === null) return false
  const command = processCommand(pid)
  return command.includes('postgres') && command.includes(` -D ${cluster} `)
}
