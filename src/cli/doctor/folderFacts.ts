import fs from 'node:fs'
import path from 'node:path'

import type { FolderFacts } from './facts.ts'

/** Of a folder, or of what it would be made in. */
export const folderFacts = (folder: string, use: FolderFacts['use']): FolderFacts => {
  let at = path.resolve(folder)
  while (!fs.existsSync(at)) at = path.dirname(at)
  const { free, total } = space(at)
  return { free, path: path.resolve(folder), total, use, writeProblem: writeProblem(at) }
}

const space = (at: string) => {
  try {
    const { bavail, blocks, bsize } = fs.statfsSync(at)
    return { free: bavail * bsize, total: blocks * bsize }
  } catch {
    return { free: null, total: null }
  }
}

/** Tried, as permissions alone do not tell: of root, and of a file system that is read-only. */
const writeProblem = (at: string): null | string => {
  const probe = path.join(at, `.write-test-${process.pid}`)
  try {
    fs.writeFileSync(probe, '')
    fs.rmSync(probe, { force: true })
    return null
  } catch (error) {
    return (error as Error).message
  }
}
