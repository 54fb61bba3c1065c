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
    if (manifest.kind === 'cluster') {
      await restoreCluster({ ...options, dataDir: target.dataDir!, folder: staging })
    } else await host.inspect((setUp) => fill(setUp, staging, options), { makeDatabase: true })
    restoreUploads(staging, target.uploads, options)
    restoreKeptFiles(staging, target, options)
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
    const { empty, others } = await stateOf(adapter)
    if (!empty) inTheWay.unshift('The database has tables in it.')
    if (others > 0) {
      inTheWay.unshift(`The database is in use: it has ${others} other connections.`)
    }
  }
  return { dataDir, embedded, inTheWay, uploads }
}

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

const fill = async (setUp: SetUp, folder: string, { archive, log, manifest }: Options) => {
  if (setUp.problem !== null || !setUp.config) throw startupError(setUp.problem ?? '')
  const { payload } = await quietPayload(setUp.config)
  const adapter = payload.db as unknown as InspectedAdapter
  if (!(await stateOf(adapter)).empty) {
    const stamp = new Date().toISOString().replace(/[:.]/g, '')
    const aside = `${archive}.before-${stamp}.tar`
    await makeBackup({ archive: aside, dump: !setUp.embedded, log, setUp })
    log(`What was there is in ${aside} now. Delete it when you do not need it.`)
    await emptyDatabase(adapter)
  }
  log('Restoring the database')
  await restoreDump({ adapter, folder, manifest })
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
