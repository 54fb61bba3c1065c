import fs from 'node:fs'
import path from 'node:path'

import { clusterLocation } from '../database/embedded/clusterLocation.ts'
import { hasCluster } from '../database/embedded/hasCluster.ts'
import { openDatabase } from './database.ts'
import type { Inspect, SetUp } from './doctor/setUp.ts'
import { readEnvironment } from './environment.ts'
import { projectRoot } from './projectRoot.ts'
import { withAddress } from './withAddress.ts'

/**
 * Looks at this repository's newsroom: its embedded database is started for it, if there is one.
 * One command may look several times: each finds the environment as the first did.
 */
export const inspectRepository: Inspect = async (look, { makeDatabase = false } = {}) => {
  const setUp: SetUp = {
    cluster: null,
    config: null,
    dataDir: null,
    embedded: false,
    hasDatabase: true,
    host: null,
    problem: null,
    root: projectRoot,
  }
  let stop = async () => {}
  let address: null | string = null
  try {
    const environment = readEnvironment()
    const { dataDir, databaseUrl, host } = environment
    Object.assign(setUp, { dataDir, embedded: databaseUrl === null, host })
    if (databaseUrl === null) {
      setUp.hasDatabase = makeDatabase || hasCluster(dataDir)
      if (setUp.hasDatabase) {
        ;({ stop, url: address } = await openDatabase(environment, () => {}))
        setUp.cluster = clusterOf(dataDir)
      }
    }
    Object.assign(process.env, { NODE_ENV: process.env.NODE_ENV || 'production' })
    const config = await (await import('../payload.config.ts')).default
    setUp.config = address === null ? config : withAddress(config, address)
  } catch (error) {
    setUp.problem = (error as Error).message
  }
  try {
    return await look(setUp)
  } finally {
    // Else the next look would take the embedded server, which is gone, for one of your own.
    if (setUp.embedded) delete process.env.DATABASE_URL
    await stop()
  }
}

const clusterOf = (dataDir: string) =>
  clusterLocation(fs.realpathSync(path.join(dataDir, 'postgres')), () => {}).cluster
