import fs from 'node:fs'
import path from 'node:path'

import { startupError } from './startupError.ts'

const reasons: Record<string, string> = {
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'it is on a read-only file system',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENOENT: 'such a folder cannot be made',
  ENOTDIR: 'part of that path is a file, not a folder',
  EEXIST: 'part of that path is a file, not a folder',
}

/**
 * Makes a folder, and tries that it can be written. Others may pass through it but not list it:
 * the server's user must reach the database inside. Folders that exist keep their permissions.
 */
export function makeFolder(folder: string): void {
  try {
    const parents: string[] = []
    for (let at = folder; !fs.existsSync(at); at = path.dirname(at)) parents.unshift(at)
    for (const parent of parents) makeOne(parent)
    const probe = path.join(folder, `.write-test-${process.pid}`)
    fs.writeFileSync(probe, '')
    fs.rmSync(probe, { force: true })
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException
    throw startupError(
      `The newsroom cannot write to its data directory ${folder}: ${reasons[code] ?? message}. ` +
        'Make it writable, or choose another one: NEWSROOM_DATA_DIR=/path/to/folder npm start',
      error,
    )
  }
}

function makeOne(folder: string): void {
  try {
    fs.mkdirSync(folder)
  } catch (error) {
    // Made meanwhile by another newsroom.
    if (fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return
    throw error
  }
  fs.chmodSync(folder, 0o711)
}
