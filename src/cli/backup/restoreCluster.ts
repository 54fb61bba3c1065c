import fs from 'node:fs'
import path from 'node:path'

import { clusterLocation } from '../../database/embedded/clusterLocation.ts'
import { findRunningServer } from '../../database/embedded/findRunningServer.ts'
import { makeFolder } from '../../database/embedded/makeFolder.ts'
import { startupError } from '../../database/embedded/startupError.ts'
import { putAside } from './putAside.ts'

type Options = {
  /** The newsroom's data directory. */
  dataDir: string
  /** The unpacked archive. */
  folder: string
  log: (line: string) => void
}

/** Puts the files in the place of the embedded database, whose own are put aside. */
export const restoreCluster = async ({ dataDir, folder, log }: Options): Promise<void> => {
  const files = path.join(folder, 'cluster')
  const home = path.join(dataDir, 'postgres')
  makeFolder(home)
  const { cluster, user } = clusterLocation(fs.realpathSync(home), log)
  if (fs.existsSync(cluster) && (await findRunningServer(cluster))) {
    throw startupError('The embedded database runs. Stop the newsroom, and try again.')
  }
  const incoming = `${cluster}.restoring`
  fs.rmSync(incoming, { force: true, recursive: true })
  move(files, incoming)
  fs.chmodSync(incoming, 0o700)
  if (user) giveTo(incoming, user)
  putAside(cluster, log)
  fs.renameSync(incoming, cluster)
}

/** Across file systems too. */
export const move = (from: string, to: string): void => {
  try {
    fs.renameSync(from, to)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error
    fs.cpSync(from, to, { preserveTimestamps: true, recursive: true })
  }
}

const giveTo = (at: string, owner: { gid: number; uid: number }): void => {
  fs.chownSync(at, owner.uid, owner.gid)
  if (!fs.statSync(at).isDirectory()) return
  for (const name of fs.readdirSync(at)) giveTo(path.join(at, name), owner)
}
