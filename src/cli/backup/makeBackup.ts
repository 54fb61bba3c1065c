import fs from 'node:fs'
import path from 'node:path'

import { copyRunningCluster } from '../../database/embedded/copyRunningCluster.ts'
import { startupError } from '../../database/embedded/startupError.ts'
import { quietPayload, type InspectedAdapter } from '../doctor/quietPayload.ts'
import type { SetUp } from '../doctor/setUp.ts'
import { packArchive } from './archive.ts'
import { findClientTool } from './clientTools.ts'
import { toolEnvironment, withClient, type Client } from './connection.ts'
import { manifestFile, type Manifest } from './manifest.ts'
import { runTool } from './runTool.ts'
import { uploadFolders } from './uploadFolders.ts'

/** Files of the data directory that belong to what is in the database. */
export const keptFiles = ['secret', 'demo-credentials.json']

type Options = {
  /** The file to make. */
  archive: string
  /** With pg_dump also where the database is the embedded one. */
  dump: boolean
  log: (line: string) => void
  setUp: SetUp
}

/**
 * Puts the database and the uploaded files into one archive, while the newsroom goes on. The
 * database is as it was at one moment; the files are read after it, so that none is missing that it
 * names, unless somebody deletes it in just these seconds.
 *
 * @throws an error that says why it could not be made
 */
export const makeBackup = async ({ archive, dump, log, setUp }: Options): Promise<void> => {
  const { cluster, config, dataDir, hasDatabase, problem, root } = setUp
  if (problem !== null || !config) throw startupError(problem ?? 'There is no config.')
  if (!hasDatabase) throw startupError('There is nothing to back up: there is no database yet.')
  const madeAt = new Date().toISOString()
  const { payload } = await quietPayload(config)
  const adapter = payload.db as unknown as InspectedAdapter
  const { elsewhere, local } = uploadFolders(payload, root)
  const uploads = local.filter(({ folder }) => fs.existsSync(folder))

  // Beside the archive: there is room for one, and as much as the database takes is needed.
  const staging = fs.mkdtempSync(`${archive}.making-`)
  const cleanUp = () => fs.rmSync(staging, { force: true, recursive: true })
  process.once('exit', cleanUp)
  try {
    await withClient(adapter, async (session) => {
      const postgres = await majorVersion(session)
      const kind = cluster && !dump ? 'cluster' : 'dump'
      const migrations = await appliedMigrations(session)
      if (kind === 'cluster') {
        log('Copying the files of the database')
        await copyRunningCluster({ from: cluster!, session, to: path.join(staging, 'cluster') })
      } else {
        const program = await findClientTool('pg_dump', postgres)
        log(`Dumping the database with ${program}`)
        await dumpDatabase(program, adapter, path.join(staging, 'database.dump'))
      }
      const manifest: Manifest = {
        format: 1,
        kind,
        madeAt,
        migrations,
        platform: `${process.platform}-${process.arch}`,
        postgres,
        uploads: uploads.map(({ collection }) => collection),
      }
      fs.writeFileSync(path.join(staging, manifestFile), JSON.stringify(manifest, null, 2))
    })
    for (const name of dataDir === null ? [] : keptFiles) {
      const at = path.join(dataDir!, name)
      if (fs.existsSync(at)) fs.copyFileSync(at, path.join(staging, name))
    }
    fs.mkdirSync(path.join(staging, 'uploads'))
    for (const { collection, folder } of uploads) {
      fs.symlinkSync(folder, path.join(staging, 'uploads', collection))
    }
    log(`Writing ${archive}`)
    await packArchive(staging, archive)
  } finally {
    process.removeListener('exit', cleanUp)
    cleanUp()
  }
  if (elsewhere.length > 0) {
    log(`The files of ${elsewhere.join(', ')} are in a storage of their own, and not in it.`)
  }
}

/** In the custom format, which pg_restore reads; without owners, which another server may not have. */
const dumpDatabase = (program: string, adapter: InspectedAdapter, file: string) =>
  runTool({
    args: ['--format=custom', '--no-owner', '--no-acl', `--file=${file}`],
    env: toolEnvironment(adapter),
    program,
  }).catch((error: Error) => {
    throw startupError(`The database could not be dumped. ${error.message}`)
  })

export const majorVersion = async (session: Client): Promise<number> => {
  const { rows } = await session.query(
    `select current_setting('server_version_num')::int / 10000 as version`,
  )
  return Number(rows[0]!.version)
}

const appliedMigrations = async (session: Client): Promise<string[]> => {
  const { rows } = await session.query(`select to_regclass('payload_migrations') as found`)
  if (!rows[0]!.found) return []
  const applied = await session.query(
    'select name from payload_migrations where batch > 0 order by id',
  )
  return applied.rows.map(({ name }) => String(name))
}
