import { setInterval as every } from 'node:timers/promises'

import { processIdentity } from '../database/embedded/processIdentity.ts'
import { startupError } from '../database/embedded/startupError.ts'

/** Rejects when the embedded Postgres ends by itself; never settles for a server elsewhere. */
export async function databaseEnd(pid: number | null): Promise<never> {
  const identity = pid && processIdentity(pid)
  for await (const _ of every(1_000, undefined, { ref: false })) {
    if (pid && processIdentity(pid) !== identity) break
  }
  throw startupError(
    'The database ended unexpectedly, so the newsroom was stopped. Start it again: Postgres recovers what was saved. ' +
      'The reason is in its log, postgres/server.log in the data directory.',
  )
}
