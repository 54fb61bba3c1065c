import fs from 'node:fs'
import path from 'node:path'

import { clusterLocation } from '../database/embedded/clusterLocation.ts'
import { hasCluster } from '../database/embedded/hasCluster.ts'
import { openDatabase } from './database.ts'
import type { Inspect, SetUp } from './doctor/setUp.ts'
import { readEnvironment } from './environment.ts'
import { projectRoot } from './projectRoot.ts'

/** Looks at this repository's newsroom: its embedded database is started for it, if there is one. */
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
  try {
    const environment = readEnvironment()
    const { dataDir, databaseUrl, host } = environment
    Object.assign(setUp, { dataDir, embedded: databaseUrl === null, host })
    if (databaseUrl === null) {
      setUp.hasDatabase = makeDatabase || hasCluster(dataDir)
      if (setUp.hasDatabase) {
        ;({ stop } = await openDatabase(environment, () => {}))
        setUp.cluster = clusterOf(dataDir)
      }
    }
    Object.assign(process.env, { NODE_ENV: process.env.NODE_ENV || 'production' })
    setUp.config = await (await import('../payload.config.ts')).default
  } catch (error) {
    setUp.problem = (error as Error).message
  }
  try {
    return await look(setUp)
  } finally {
    await stop()
  }
}

const clusterOf = (dataDir: string) =>
  clusterLocation(fs.realpathSync(path.join(dataDir, 'postgres')), () => {}).cluster
