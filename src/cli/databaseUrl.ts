import path from 'node:path'
import { parseArgs } from 'node:util'

import { clusterLocation } from '../database/embedded/clusterLocation.ts'
import { embeddedUrl } from '../database/embedded/embeddedUrl.ts'
import { findRunningServer } from '../database/embedded/findRunningServer.ts'
import { hasCluster } from '../database/embedded/hasCluster.ts'
import { startupError } from '../database/embedded/startupError.ts'
import { readEnvironment } from './environment.ts'

/**
 * `newsroom database-url`: the address of the database with its password, for psql, pg_dump and
 * others. An embedded database has one as long as the newsroom runs.
 */
export async function run(args: string[]): Promise<number> {
  parseArgs({ args, options: {} })
  const { dataDir, databaseUrl } = readEnvironment()
  process.stdout.write(`${databaseUrl ?? (await urlOfRunning(dataDir))}\n`)
  return 0
}

async function urlOfRunning(dataDir: string): Promise<string> {
  const { cluster } = hasCluster(dataDir)
    ? clusterLocation(path.join(dataDir, 'postgres'), () => {})
    : { cluster: null }
  const running = cluster && (await findRunningServer(cluster))
  if (cluster && running) return embeddedUrl(cluster, running.port)
  throw startupError(
    'The embedded database does not run. Start the newsroom (npm start), and ask again in another terminal.',
  )
}
