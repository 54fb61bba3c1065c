import os from 'node:os'
import path from 'node:path'

import { startupError } from '../../database/embedded/startupError.ts'
import { findClientTool } from './clientTools.ts'
import type { Manifest } from './manifest.ts'
import { runTool } from './runTool.ts'

export type Dump = {
  file: string
  /** The pg_restore that can read it. */
  program: string
  /** Schemas that it makes; `public` is there before. */
  schemas: string[]
}

/**
 * Reads the dump of an unpacked archive to its end, without a database.
 *
 * @throws when there is no pg_restore for it, or it is damaged
 */
export const readDump = async (folder: string, { postgres }: Manifest): Promise<Dump> => {
  const file = path.join(folder, 'database.dump')
  const program = await findClientTool('pg_restore', postgres)
  try {
    const list = await runTool({ args: ['--list', file], program })
    // The list is at its beginning: that the rest is there too is seen by reading it.
    await runTool({ args: [`--file=${os.devNull}`, file], program })
    return { file, program, schemas: schemasIn(list) }
  } catch (error) {
    throw startupError(
      `The dump in the archive cannot be read, and nothing was changed: it is damaged, or was made by a newer pg_dump. ${(error as Error).message}`,
    )
  }
}

/** @param list what `pg_restore --list` says, such as "7; 2615 16389 SCHEMA - cms owner" */
export const schemasIn = (list: string): string[] =>
  [...list.matchAll(/^\d+; \d+ \d+ SCHEMA - (.+) \S+$/gm)].map(([, name]) => name!)
