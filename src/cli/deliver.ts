import { parseArgs } from 'node:util'

import pg from 'pg'

import { startupError } from '../database/embedded/startupError.ts'
import { readCacheMegabytes } from '../delivery/readCacheMegabytes.ts'
import { readWholeNumber } from '../delivery/readWholeNumber.ts'
import { checkPort } from './checkPort.ts'
import type { FoundDatabase, Host } from './host.ts'
import { onInterruption } from './onInterruption.ts'

const help = (command: string) => `Usage: ${command} deliver [--port PORT]

Serves readers’ sites and apps at /api/delivery/…, from the read model alone: without the admin, without
Payload, and with little memory. Start as many as you like, each on a port of its own.

  --port   where to listen; PORT says it too, and without both it is 3001

The environment: HOST, DATABASE_URL, and
  DELIVERY_POOL        connections to the database at most (10)
  DELIVERY_CACHE_MB    memory for answers that are kept, in MB; 0 keeps none (64)
  DELIVERY_LISTEN_URL  the primary itself, where DATABASE_URL is a pooler or a replica
`

/** `newsroom deliver`: the standalone delivery, until it is interrupted. */
export async function run(
  args: string[],
  { command, findDatabase }: Pick<Host, 'command' | 'findDatabase'>,
): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { help: { short: 'h', type: 'boolean' }, port: { type: 'string' } },
  })
  if (values.help) {
    process.stdout.write(help(command))
    return 0
  }
  // Before .env is read: the PORT in there is the newsroom's.
  const port = readNumber({
    standard: 3001,
    text: values.port ?? process.env.PORT,
    what: values.port === undefined ? 'PORT' : '--port',
    within: [1, 65_535],
  })
  const log = (line: string) => void process.stderr.write(`${line}\n`)
  const interrupted = new Promise<void>((resolve) => {
    onInterruption((times) => (times > 1 ? process.exit(130) : resolve()))
  })
  const database = await findDatabase(log)
  try {
    const delivery = await start({ command, database, log, port })
    process.stdout.write(
      `Delivery is ready: ${delivery.url}${delivery.delivery.base} (${database.description})\nCtrl-C stops it.\n`,
    )
    await interrupted
    process.stdout.write('Stopping… (Ctrl-C again to stop at once)\n')
    await delivery.stop()
    process.stdout.write('Stopped.\n')
    return 0
  } finally {
    await database.stop()
  }
}

type Starting = {
  command: string
  database: FoundDatabase
  log: (line: string) => void
  port: number
}

const start = async ({ command, database, log, port }: Starting) => {
  const { DELIVERY_LISTEN_URL, DELIVERY_POOL, HOST } = process.env
  const host = HOST || (database.isEmbedded ? '127.0.0.1' : '0.0.0.0')
  const megabytes = told(() => readCacheMegabytes(process.env))
  const poolSize = readNumber({
    standard: 10,
    text: DELIVERY_POOL,
    what: 'DELIVERY_POOL',
    within: [1, 1_000],
  })
  await checkPort({ example: (other) => `${command} deliver --port ${other}`, host, port })
  await checkTables(database)
  const { startDelivery } = await import('../delivery/server/startDelivery.ts')
  const { readModelQueries } = await import('../delivery/http/readModelQueries.ts')
  return startDelivery({
    databaseUrl: database.url,
    host,
    listenUrl: DELIVERY_LISTEN_URL || database.url,
    log,
    megabytes,
    poolSize,
    port,
    queries: readModelQueries,
  })
}

/** Says what is wrong with a setting, without where in the code it was found. */
const told = (read: () => number): number => {
  try {
    return read()
  } catch (error) {
    throw startupError((error as Error).message, error)
  }
}

const readNumber = (setting: Parameters<typeof readWholeNumber>[0]): number =>
  told(() => readWholeNumber(setting))

/** @throws where the database was never migrated so far */
const checkTables = async ({ description, migrate, url }: FoundDatabase): Promise<void> => {
  const client = new pg.Client(url)
  await client.connect()
  try {
    const { rows } = await client.query<{ found: boolean }>(
      `select to_regclass('newsroom_delivery') is not null as found`,
    )
    if (rows[0]?.found) return
  } finally {
    await client.end()
  }
  throw startupError(
    `There is nothing to deliver from in ${description}: it has no tables for it. ` +
      `Bring it up to date (${migrate}), start the newsroom once, and try again.`,
  )
}
