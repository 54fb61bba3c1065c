import fs from 'node:fs'
import path from 'node:path'

import { linkLibraries } from './linkLibraries.ts'
import { makeFolder } from './makeFolder.ts'

/** Copies Postgres to a folder that everybody may read, once: the copy appears complete or not. */
export function copyBinaries({ from, to }: { from: string; to: string }): string {
  if (fs.existsSync(to)) return to
  const partial = `${to}.${process.pid}`
  makeFolder(path.dirname(to))
  try {
    fs.cpSync(from, partial, { recursive: true, verbatimSymlinks: true })
    openUp(partial)
    linkLibraries(partial)
    fs.renameSync(partial, to)
  } catch (error) {
    fs.rmSync(partial, { recursive: true, force: true })
    // Another newsroom was faster.
    if (!fs.existsSync(to)) throw error
  }
  return to
}

function openUp(folder: string): void {
  fs.chmodSync(folder, 0o755)
  const inBin = path.basename(folder) === 'bin'
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const at = path.join(folder, entry.name)
    if (entry.isDirectory()) openUp(at)
    else if (entry.isFile()) fs.chmodSync(at, inBin || at.includes('.so') ? 0o755 : 0o644)
  }
}
