import fs from 'node:fs'
import path from 'node:path'

import pg from 'pg'

import { startupError } from '../database/embedded/startupError.ts'
import { productionCondition } from './productionCondition.ts'
import { projectRoot } from './projectRoot.ts'
import { runScript } from './runScript.ts'

type Options = { url: string; log: (line: string) => void }

const folder = path.join(projectRoot, 'src/database/migrations')
/** Any number, the same in every process: who holds it migrates. */
const migrationLock = 7_315_001
/** How Payload notes that its development mode changed the tables without a migration. */
const pushedBatch = -1

/**
 * Brings the tables up to date, and returns how many migrations ran. Processes that start at the
 * same time take turns.
 */
export async function migrateDatabase({ url, log }: Options): Promise<number> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    const before = await appliedMigrations(client)
    if (before.some(({ batch }) => Number(batch) === pushedBatch)) throw pushedByDevelopment(url)
    const wanted = migrationNames()
    const unknown = before.filter(({ name }) => !wanted.includes(name))
    if (unknown.length > 0) {
      log(
        `The database has migrations that this version does not know (${unknown.map(({ name }) => name).join(', ')}): it was used by a newer one`,
      )
    }
    const pending = missing(wanted, before)
    if (pending.length === 0) return 0

    const { ok, output, ending } = await runPayloadMigrate(url)
    // Payload can end with code 0 and have done nothing, so the tables are asked.
    const left = missing(wanted, await appliedMigrations(client))
    if (!ok || left.length > 0) throw unfinished({ left, output, ending })
    return pending.length
  } finally {
    await client.end()
  }
}

type Applied = { name: string; batch: string | number }

async function appliedMigrations(client: pg.Client): Promise<Applied[]> {
  const table = await client.query<{ exists: boolean }>(
    `select to_regclass('payload_migrations') is not null as exists`,
  )
  if (!table.rows[0]?.exists) return []
  const { rows } = await client.query<Applied>('select name, batch from payload_migrations')
  return rows
}

/** As Payload finds them: every TypeScript file but the index. */
function migrationNames(): string[] {
  if (!fs.existsSync(folder)) return []
  return fs
    .readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
    .map((file) => path.basename(file, '.ts'))
    .sort()
}

function missing(wanted: string[], applied: Applied[]): string[] {
  return wanted.filter((name) => !applied.some((row) => row.name === name))
}

function runPayloadMigrate(url: string) {
  const options = [process.env.NODE_OPTIONS, productionCondition].filter(Boolean).join(' ')
  return runScript({
    args: ['node_modules/payload/bin.js', 'migrate'],
    env: {
      DATABASE_URL: url,
      NODE_ENV: 'production',
      NODE_OPTIONS: options,
      PAYLOAD_CONFIG_PATH: path.join(projectRoot, 'src/payload.config.ts'),
      // Payload does not start without one; migrating never uses it.
      PAYLOAD_SECRET: process.env.PAYLOAD_SECRET || 'unused while migrating',
    },
  })
}

function pushedByDevelopment(url: string) {
  return startupError(
    `The database "${databaseName(url)}" was changed by Payload's development mode ("push"), which migrations cannot follow. ` +
      'Use another database, or restore this one from a backup made before.',
  )
}

function databaseName(url: string): string {
  return decodeURIComponent(new URL(url).pathname.slice(1))
}

function unfinished(found: { left: string[]; output: string; ending: string }) {
  const { left, output, ending } = found
  const what =
    left.length > 0
      ? `These migrations did not run: ${left.join(', ')}.`
      : 'Payload ended with an error.'
  return startupError(
    `The database could not be brought up to date. ${what} Nothing of a failed migration is kept. ` +
      `Payload's words (${ending}):\n${output.split('\n').slice(-40).join('\n')}`,
  )
}
