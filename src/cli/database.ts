import { startEmbeddedPostgres } from '../database/embedded/startEmbeddedPostgres.ts'
import { checkDatabase } from './checkDatabase.ts'
import { readEnvironment, type Environment } from './environment.ts'
import type { TaskOptions } from './host.ts'
import { keptSecret } from './keptSecret.ts'
import { migrateDatabase } from './migrateDatabase.ts'
import { onInterruption } from './onInterruption.ts'

export type Database = {
  url: string
  /** For people: what it is and where. */
  description: string
  /** The embedded server's process; `null` with `DATABASE_URL`. */
  pid: number | null
  stop: () => Promise<void>
}

type Log = (line: string) => void

/**
 * Opens the database: starts or adopts the embedded one, or checks the one that `DATABASE_URL`
 * names. Sets the environment that Payload's configuration reads.
 */
export async function openDatabase(environment: Environment, log: Log): Promise<Database> {
  const { dataDir, databaseUrl } = environment
  if (databaseUrl) {
    const description = await checkDatabase(databaseUrl)
    return { url: databaseUrl, description, pid: null, stop: async () => {} }
  }
  const server = await startEmbeddedPostgres({ dataDir, log })
  const { url, port, pid, adopted, stop } = server
  try {
    process.env.DATABASE_URL = url
    process.env.PAYLOAD_SECRET ||= keptSecret(dataDir)
  } catch (error) {
    await stop()
    throw error
  }
  const how = adopted ? 'already running' : 'started'
  return { url, description: `embedded Postgres, ${how} on port ${port}`, pid, stop }
}

/**
 * Runs a task of a command on the newsroom's database, migrated, whether or not the newsroom runs
 * beside it; the embedded server stops afterwards unless someone else uses it. Progress goes to
 * standard error. Import Payload's configuration inside `task` only: it reads the environment.
 */
export async function withDatabase<Result>(
  task: (database: Database, interrupted: AbortSignal) => Promise<Result>,
  { graceful = false }: TaskOptions = {},
): Promise<Result> {
  const log: Log = (line) => void process.stderr.write(`${line}\n`)
  const environment = readEnvironment()
  const opening = openDatabase(environment, log)
  const interruption = new AbortController()
  let working = false
  const stopListening = onInterruption((times) => {
    if (times > 1) process.exit(130)
    if (working && graceful) return interruption.abort()
    // The task is cut off: Postgres undoes the transaction that is open.
    const ended = opening.then(({ stop }) => stop()).catch(() => {})
    void ended.finally(() => process.exit(130))
  })
  try {
    const database = await opening
    try {
      const migrated = await migrateDatabase({ url: database.url, log })
      if (migrated > 0) log(`The database was brought up to date (${migrated} new)`)
      Object.assign(process.env, { NODE_ENV: process.env.NODE_ENV || 'production' })
      working = true
      return await task(database, interruption.signal)
    } finally {
      await database.stop()
    }
  } finally {
    stopListening()
  }
}
