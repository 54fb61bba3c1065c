import fs from 'node:fs'
import path from 'node:path'

import { clusterLocation } from './clusterLocation.ts'
import { embeddedUrl, newsroomDatabase } from './embeddedUrl.ts'
import { ensureDatabase } from './ensureDatabase.ts'
import { findBinaries } from './findBinaries.ts'
import { findRunningServer, type RunningServer } from './findRunningServer.ts'
import { holdLock } from './holdLock.ts'
import { initializeCluster } from './initializeCluster.ts'
import { makeFolder } from './makeFolder.ts'
import { serverUsers } from './serverUsers.ts'
import { startServer } from './startServer.ts'
import { stopServer } from './stopServer.ts'

type Options = {
  /** The newsroom's data directory; the database is in `postgres` inside it. */
  dataDir: string
  /** Told, in a sentence, what is worth knowing. */
  log?: (line: string) => void
  /** Trade safety against power cuts for speed. For tests. @default false */
  fast?: boolean
  /** The first port to try. @default 54330 */
  port?: number
}

export type EmbeddedPostgres = {
  /** Of the database `newsroom`, password included. */
  url: string
  port: number
  pid: number
  /** Whether the server ran already. */
  adopted: boolean
  /** Leaves the server, and stops it unless another process uses it. */
  stop: () => Promise<void>
}

/**
 * Starts the Postgres that npm installed on the data directory, or adopts the one that already
 * serves it: any number of processes may share it, and the last to stop ends it.
 *
 * @throws an error whose message says how to mend what is wrong.
 */
export async function startEmbeddedPostgres({
  dataDir,
  log = () => {},
  fast = false,
  port = 54_330,
}: Options): Promise<EmbeddedPostgres> {
  makeFolder(path.resolve(dataDir, 'postgres'))
  // The one true path: a running server is recognised by it.
  const home = fs.realpathSync(path.resolve(dataDir, 'postgres'))
  const users = serverUsers(path.join(home, 'users'))
  const lock = (patience?: number) =>
    holdLock({
      file: path.join(home, 'lock'),
      patience,
      onWait: (pid) => log(`Waiting for another newsroom process (${pid}) to start the database`),
    })

  let server: (RunningServer & { adopted: boolean }) | null = null
  const leave = async () => {
    process.removeListener('exit', leaveAtOnce)
    users.leave()
    if (server && !users.others()) await stopServer(server.pid)
  }
  // A process that ends without `stop` cannot wait for the server, only tell it.
  const leaveAtOnce = () => {
    users.leave()
    if (server && !users.others()) process.kill(server.pid, 'SIGINT')
  }

  const release = await lock()
  try {
    users.join()
    process.once('exit', leaveAtOnce)
    const { cluster, user } = clusterLocation(home, log)
    const binaries = findBinaries(user, home)
    initializeCluster({ binaries, cluster, user, fast, log })
    const running = await findRunningServer(cluster)
    const logFile = path.join(home, 'server.log')
    server = running
      ? { ...running, adopted: true }
      : {
          ...(await startServer({ binaries, cluster, user, logFile, port, fast, log })),
          adopted: false,
        }
    await ensureDatabase(embeddedUrl(cluster, server.port, 'postgres'), newsroomDatabase)

    const stop = async () => {
      const releaseAfterwards = await lock(5_000)
      await leave().finally(releaseAfterwards)
    }
    let stopped: Promise<void> | null = null
    const url = embeddedUrl(cluster, server.port)
    return { ...server, url, stop: () => (stopped ??= stop()) }
  } catch (error) {
    await leave()
    throw error
  } finally {
    release()
  }
}
