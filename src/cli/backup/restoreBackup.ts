import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import { embeddedVersion } from '../../database/embedded/findBinaries.ts'
import { startupError } from '../../database/embedded/startupError.ts'
import { knownMigrations } from '../doctor/knownMigrations.ts'
import { quietPayload, type InspectedAdapter } from '../doctor/quietPayload.ts'
import type { SetUp } from '../doctor/setUp.ts'
import type { Host } from '../host.ts'
import { isNewsroomRunning } from '../isNewsroomRunning.ts'
import { unpackArchive } from './archive.ts'
import { keptFiles, makeBackup } from './makeBackup.ts'
import { reasonAgainst, type Manifest } from './manifest.ts'
import { putAside } from './putAside.ts'
import { move, restoreCluster } from './restoreCluster.ts'
import { readDump, type Dump } from './readDump.ts'
import { refuseDamaged } from './refuseDamaged.ts'
import { emptyDatabase, restoreDump, stateOf } from './restoreDump.ts'
import { uploadFolders, type UploadFolder } from './uploadFolders.ts'

type Options = {
  archive: string
  /** Also where there is data: it is put aside. */
  force: boolean
  host: Host
  log: (line: string) => void
  manifest: Manifest
}

/** @throws an error that says why nothing was restored */
export const restoreBackup = async (options: Options): Promise<void> => {
  const { archive, force, host, manifest } = options
  const target = await host.inspect((setUp) => examine(setUp, manifest))
  refuseToOverwrite({ ...target, force })
  const staging = fs.mkdtempSync(path.join(stagingBase(target.dataDir), 'newsroom-restoring-'))
  const cleanUp = () => fs.rmSync(staging, { force: true, recursive: true })
  process.once('exit', cleanUp)
  try {
    await unpackArchive(archive, staging)
    refuseDamaged(staging, manifest)
    if (manifest.kind === 'cluster') {
      await restoreCluster({ ...options, dataDir: target.dataDir!, folder: staging })
      restoreFiles(staging, target, options)
    } else {
      const dump = await readDump(staging, manifest)
      const aside = await host.inspect((setUp) => fill(setUp, dump, options), {
        makeDatabase: true,
      })
      await sayingWhereItIs(aside, host, () => restoreFiles(staging, target, options))
    }
  } finally {
    process.removeListener('exit', cleanUp)
    cleanUp()
  }
}

type Target = {
  dataDir: null | string
  embedded: boolean
  /** What is in the way, in a sentence. */
  inTheWay: string[]
  uploads: UploadFolder[]
}

const examine = async (setUp: SetUp, manifest: Manifest): Promise<Target> => {
  const { config, dataDir, embedded, hasDatabase, problem, root } = setUp
  if (problem !== null || !config) throw startupError(problem ?? 'There is no config.')
  if (dataDir !== null && isNewsroomRunning(dataDir)) {
    throw startupError('The newsroom runs. Stop it, and try again.')
  }
  const { payload } = await quietPayload(config)
  const adapter = payload.db as unknown as InspectedAdapter
  const reason = reasonAgainst(manifest, {
    embedded,
    knownMigrations: knownMigrations(adapter.migrationDir),
    platform: `${process.platform}-${process.arch}`,
    postgres: embedded ? embeddedVersion() : null,
  })
  if (reason) throw startupError(reason)

  const uploads = uploadFolders(payload, root).local
  const inTheWay = uploads
    .filter(({ folder }) => fs.existsSync(folder) && fs.readdirSync(folder).length > 0)
    .map(({ folder }) => `The folder ${folder} has files in it.`)
  if (hasDatabase) {
    const { empty, otherSchemas, others } = await stateOf(adapter)
    refuseInUse(others)
    const filled = otherSchemas.filter(({ tables }) => tables > 0).map(({ name }) => name)
    if (manifest.kind === 'dump' && filled.length > 0) throw notOurs(filled, 'has tables in')
    if (!empty || filled.length > 0) inTheWay.unshift('The database has tables in it.')
  }
  return { dataDir, embedded, inTheWay, uploads }
}

/** Not to be forced: others would lose what they are writing, or write into what is restored. */
const refuseInUse = (others: number) => {
  if (others === 0) return
  throw startupError(
    `The database is in use, and nothing was changed: it has other connections, ${others} in number. End what is connected to it, and try again.`,
  )
}

/** Not to be forced either: an archive replaces the newsroom's tables alone. */
const notOurs = (schemas: string[], why: string) =>
  startupError(
    `The database ${why} ${schemas.length > 1 ? 'the schemas' : 'the schema'} ${schemas.join(', ')}, which are not the newsroom's, and nothing was changed. Restore into an empty database, or move them elsewhere first.`,
  )

const refuseToOverwrite = ({ force, inTheWay }: Target & { force: boolean }) => {
  if (force || inTheWay.length === 0) return
  throw startupError(
    `There is a newsroom already, and nothing was changed. ${inTheWay.join(' ')} Restore into an empty one; or use --force, which puts aside what is there.`,
  )
}

/** Where there is room, and near where the files shall be in the end. */
const stagingBase = (dataDir: null | string) => {
  if (dataDir === null) return os.tmpdir()
  fs.mkdirSync(dataDir, { recursive: true })
  return dataDir
}

/** @returns the archive of what was there; `null` when nothing was */
const fill = async (
  setUp: SetUp,
  dump: Dump,
  { archive, force, host, log }: Options,
): Promise<null | string> => {
  if (setUp.problem !== null || !setUp.config) throw startupError(setUp.problem ?? '')
  const { payload } = await quietPayload(setUp.config)
  const adapter = payload.db as unknown as InspectedAdapter
  // Unpacking took its time: it is looked at anew.
  const { empty, otherSchemas, others } = await stateOf(adapter)
  refuseInUse(others)
  const both = otherSchemas.map(({ name }) => name).filter((name) => dump.schemas.includes(name))
  if (both.length > 0) throw notOurs(both, 'and the archive both have')
  if (empty) {
    log('Restoring the database')
    await restoreDump(adapter, dump)
    return null
  }
  if (!force) throw startupError('The database has tables in it by now, and nothing was changed.')
  const stamp = new Date().toISOString().replace(/[:.]/g, '')
  const aside = `${archive}.before-${stamp}.tar`
  await makeBackup({ archive: aside, dump: !setUp.embedded, log, setUp })
  log(`What was there is in ${aside} now. Delete it when you do not need it.`)
  await emptyDatabase(adapter)
  log('Restoring the database')
  await sayingWhereItIs(aside, host, () => restoreDump(adapter, dump))
  return aside
}

/** A task that begins when the database is empty, or another, already. */
const sayingWhereItIs = async (
  aside: null | string,
  { command }: Host,
  task: () => Promise<void> | void,
) => {
  try {
    await task()
  } catch (error) {
    if (aside === null) throw error
    const file = /^[\w/.:@%+=,-]+$/.test(aside) ? aside : `'${aside.replaceAll("'", `'\\''`)}'`
    throw startupError(
      `${(error as Error).message} What was there before is in ${aside}. Put it back with: ${command} restore ${file} --force`,
      error,
    )
  }
}

const restoreFiles = (folder: string, target: Target, options: Options) => {
  restoreUploads(folder, target.uploads, options)
  restoreKeptFiles(folder, target, options)
}

const restoreUploads = (folder: string, uploads: UploadFolder[], { log, manifest }: Options) => {
  for (const collection of manifest.uploads) {
    const target = uploads.find((each) => each.collection === collection)
    const from = path.join(folder, 'uploads', collection)
    if (!target) {
      log(`The files of ${collection} are left out: there is no such collection here.`)
      continue
    }
    log(`Restoring the files of ${collection}`)
    fs.mkdirSync(path.dirname(target.folder), { recursive: true })
    putAside(target.folder, log)
    move(from, target.folder)
  }
}

const restoreKeptFiles = (folder: string, { dataDir, embedded }: Target, { log }: Options) => {
  for (const name of keptFiles) {
    const from = path.join(folder, name)
    if (!fs.existsSync(from)) continue
    if (embedded && dataDir !== null) {
      const to = path.join(dataDir, name)
      const same = fs.existsSync(to) && fs.readFileSync(to).equals(fs.readFileSync(from))
      if (same) continue
      putAside(to, log)
      move(from, to)
    } else if (name === 'secret') {
      log(
        'The archive is from a newsroom with a secret of its own, in its file "secret". Set PAYLOAD_SECRET to that: otherwise people log in anew, and API keys have to be made anew.',
      )
    }
  }
}
