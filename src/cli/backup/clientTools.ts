import fs from 'node:fs'
import path from 'node:path'

import { startupError } from '../../database/embedded/startupError.ts'
import { runTool } from './runTool.ts'

type Tool = 'pg_dump' | 'pg_restore'

/** Where Debian and others keep those of several versions. */
const versionedFolders = [
  '/usr/lib/postgresql',
  '/usr/pgsql',
  '/opt/homebrew/opt',
  '/usr/local/opt',
]

/**
 * The program of that name of the newest Postgres on this machine, which has to be at least of the
 * version that is needed: older ones refuse newer servers and archives.
 *
 * @param least major version
 * @throws when there is none
 */
export const findClientTool = async (tool: Tool, least: number): Promise<string> => {
  let best: { program: string; version: number } | null = null
  for (const program of candidates(tool)) {
    const version = await versionOf(program)
    if (version !== null && version > (best?.version ?? 0)) best = { program, version }
  }
  if (best && best.version >= least) return best.program
  const found = best ? `the newest one here is of version ${best.version}` : 'there is none here'
  throw startupError(
    `This needs ${tool} of Postgres ${least} or newer, and ${found}. ` +
      `Install the client programs (on Debian and Ubuntu "apt-get install postgresql-client-${least}", if need be from https://apt.postgresql.org; with Homebrew "brew install libpq"), or put them on the PATH.`,
  )
}

const candidates = (tool: Tool): string[] => {
  const onPath = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean)
  const versioned = versionedFolders.flatMap((folder) =>
    fs.existsSync(folder)
      ? fs.readdirSync(folder).map((name) => path.join(folder, name, 'bin'))
      : [],
  )
  // Debian's on the PATH is a script that looks for one of these.
  const all = [...versioned, ...onPath].map((folder) => path.join(folder, tool))
  return [...new Set(all)].filter((program) => fs.existsSync(program))
}

/** Major version; `null` when the program does not run. */
const versionOf = async (program: string): Promise<null | number> => {
  try {
    const [, version] = /(\d+)(?:\.|\b)/.exec(await runTool({ args: ['--version'], program })) ?? []
    return version === undefined ? null : Number(version)
  } catch {
    return null
  }
}
