import path from 'node:path'

import { hasCluster } from '../database/embedded/hasCluster.ts'
import { startEmbeddedPostgres } from '../database/embedded/startEmbeddedPostgres.ts'
import { startupError } from '../database/embedded/startupError.ts'
import { checkDatabase } from './checkDatabase.ts'
import type { FoundDatabase } from './host.ts'
import { loadEnvFile } from './loadEnvFile.ts'
import { projectRoot } from './projectRoot.ts'

/**
 * This repository’s database for a command that reads alone: that of `DATABASE_URL`, or the embedded one,
 * which is started, or shared with the newsroom that runs on it.
 *
 * @throws where there is none yet
 */
export const findDatabase = async (log: (line: string) => void): Promise<FoundDatabase> => {
  loadEnvFile(projectRoot)
  const { DATABASE_URL, NEWSROOM_DATA_DIR } = process.env
  const migrate = 'npm run newsroom -- migrate'
  if (DATABASE_URL) {
    const description = await checkDatabase(DATABASE_URL)
    return { description, isEmbedded: false, migrate, stop: async () => {}, url: DATABASE_URL }
  }
  const dataDir = path.resolve(NEWSROOM_DATA_DIR || path.join(projectRoot, '.data'))
  if (!hasCluster(dataDir)) {
    throw startupError(
      `There is no newsroom in ${dataDir} yet. Start it once (npm start), or set DATABASE_URL.`,
    )
  }
  const { adopted, port, stop, url } = await startEmbeddedPostgres({ dataDir, log })
  const how = adopted ? 'already running' : 'started'
  const description = `embedded Postgres, ${how} on port ${port}`
  return { description, isEmbedded: true, migrate, stop, url }
}
