import fs from 'node:fs'
import path from 'node:path'

import { startupError } from '../../database/embedded/startupError.ts'
import { manifestFile, readManifest, type Manifest } from './manifest.ts'
import { runTool } from './runTool.ts'

/**
 * Packs a folder into an archive, which appears complete or not at all, for its owner's eyes only.
 * Links in the folder stand for what they lead to. With an ending of .gz or .tgz it is compressed.
 */
export const packArchive = async (folder: string, archive: string): Promise<void> => {
  const names = fs.readdirSync(folder).filter((name) => name !== manifestFile)
  const partial = `${archive}.partial`
  fs.rmSync(partial, { force: true })
  fs.closeSync(fs.openSync(partial, 'w', 0o600))
  const compress = /\.t?gz$/.test(archive) ? ['-z'] : []
  const args = ['-c', '-h', ...compress, '-f', partial, '-C', folder, manifestFile, ...names]
  try {
    // A picture that is just being uploaded makes tar complain: the second time it is there.
    await runTool({ args, program: 'tar' }).catch(() => runTool({ args, program: 'tar' }))
    flush(partial)
    fs.renameSync(partial, archive)
  } catch (error) {
    fs.rmSync(partial, { force: true })
    throw startupError(`The archive could not be written. ${(error as Error).message}`)
  }
}

/** @throws when the file is not an archive of a newsroom */
export const manifestOf = async (archive: string): Promise<Manifest> => {
  if (!fs.existsSync(archive)) throw startupError(`There is no file ${archive}.`)
  let text: string
  try {
    text = await runTool({ args: ['-x', '-O', '-f', archive, manifestFile], program: 'tar' })
  } catch (error) {
    throw startupError(
      `${archive} is not a backup of a newsroom, or it is damaged. ${(error as Error).message}`,
    )
  }
  return readManifest(text, archive)
}

/** Unpacks into an empty folder; all becomes ours. */
export const unpackArchive = async (archive: string, folder: string): Promise<void> => {
  try {
    await runTool({ args: ['-x', '-o', '-f', archive, '-C', folder], program: 'tar' })
  } catch (error) {
    throw startupError(
      `${path.basename(archive)} could not be unpacked. ${(error as Error).message}`,
    )
  }
}

const flush = (file: string) => {
  const handle = fs.openSync(file, 'r+')
  fs.fsyncSync(handle)
  fs.closeSync(handle)
}
