import { sql } from '@payloadcms/db-postgres/drizzle'
import { getTableConfig, type PgTable } from '@payloadcms/db-postgres/drizzle/pg-core'

import { explainConnection } from '../explainConnection.ts'
import type { DatabaseFacts, SchemaFacts } from './facts.ts'
import { knownMigrations } from './knownMigrations.ts'
import type { InspectedAdapter } from './quietPayload.ts'

const patience = 10_000

type Client = {
  connect: () => Promise<void>
  end: () => Promise<void>
  on: (...args: never[]) => void
}
type Connectable = InspectedAdapter & {
  pg: { Client: new (options: object) => Client }
  poolOptions: object
}

const rows = async <Row>(
  adapter: InspectedAdapter,
  statement: ReturnType<typeof sql>,
): Promise<Row[]> => (await adapter.drizzle.execute(statement)).rows as Row[]

/** Connects, and asks the server about itself. */
export const databaseFacts = async (adapter: InspectedAdapter): Promise<DatabaseFacts> => {
  try {
    await tryConnection(adapter as Connectable)
    await adapter.connect()
    const before = Date.now()
    const [server] = await rows<{
      encoding: string
      name: string
      now: number
      number: number
      recovery: boolean
      version: string
    }>(
      adapter,
      sql`select current_database() as name, pg_is_in_recovery() as recovery,
        current_setting('server_version') as version,
        current_setting('server_version_num')::int as number,
        current_setting('server_encoding') as encoding,
        (extract(epoch from clock_timestamp()) * 1000)::float8 as now`,
    )
    const { encoding, name, now, number, recovery, version } = server!
    return {
      clockAhead: Math.round(now - (before + Date.now()) / 2),
      encoding,
      inRecovery: recovery,
      name,
      problem: null,
      version: version.split(' ')[0]!,
      versionNumber: number,
    }
  } catch (error) {
    return { problem: explainConnection(error) }
  }
}

/** Payload's own attempt would tell less of why it failed. */
const tryConnection = async ({ pg, poolOptions }: Connectable) => {
  const client = new pg.Client({ connectionTimeoutMillis: patience, ...poolOptions })
  await client.connect()
  await client.end()
}

/** What the database has, compared to what the config makes of it. */
export const schemaFacts = async (
  adapter: InspectedAdapter,
  extensions: string[],
): Promise<SchemaFacts> => {
  const schema = adapter.schemaName ?? 'public'
  const names = async (statement: ReturnType<typeof sql>) =>
    new Set((await rows<{ name: string }>(adapter, statement)).map(({ name }) => name))
  const columns = await names(
    sql`select table_name || '.' || column_name as name from information_schema.columns
      where table_schema = ${schema}`,
  )
  const tables = new Set([...columns].map((name) => name.split('.')[0]!))
  const indexes = await names(
    sql`select indexname as name from pg_indexes where schemaname = ${schema}`,
  )
  const locales = await names(
    sql`select enumlabel as name from pg_enum join pg_type on pg_type.oid = enumtypid
      where typname = '_locales' and typnamespace = to_regnamespace(${schema})`,
  )
  const available = await names(sql`select name from pg_available_extensions`)

  const wanted = Object.values(adapter.tables).map((table) => getTableConfig(table as PgTable))
  const present = wanted.filter(({ name }) => tables.has(cut(name)))
  const missing = (have: Set<string>, want: (string | undefined)[]) =>
    want.filter((name): name is string => name !== undefined && !have.has(cut(name)))
  return {
    empty: tables.size === 0,
    locales: locales.size > 0 ? [...locales] : null,
    migrations: {
      applied: tables.has('payload_migrations') ? await appliedMigrations(adapter, schema) : [],
      known: knownMigrations(adapter.migrationDir),
    },
    missing: {
      columns: present.flatMap((table) =>
        table.columns
          .map(({ name }) => `${cut(table.name)}.${cut(name)}`)
          .filter((name) => !columns.has(name)),
      ),
      indexes: missing(
        indexes,
        present.flatMap((table) => table.indexes.map(({ config }) => config.name)),
      ),
      tables: missing(
        tables,
        wanted.map(({ name }) => name),
      ),
    },
    missingExtensions: extensions.filter((name) => !available.has(name)),
  }
}

/** Postgres cuts names off here. */
const cut = (name: string) => Buffer.from(name).subarray(0, 63).toString()

const appliedMigrations = async (adapter: InspectedAdapter, schema: string) => {
  const applied = await rows<{ batch: number | string; name: string }>(
    adapter,
    sql`select name, batch from ${sql.identifier(schema)}.payload_migrations`,
  )
  return applied.map(({ batch, name }) => ({ batch: Number(batch), name }))
}
