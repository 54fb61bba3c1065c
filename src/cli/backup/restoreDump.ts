import { startupError } from '../../database/embedded/startupError.ts'
import type { InspectedAdapter } from '../doctor/quietPayload.ts'
import { toolEnvironment, withClient, type Client } from './connection.ts'
import type { Dump } from './readDump.ts'
import { runTool } from './runTool.ts'

/** Schemas that are not the system's, with the number of tables and their like in each. */
const schemas = `select nspname as name, count(pg_class.oid)::int as tables
  from pg_namespace left join pg_class on relnamespace = pg_namespace.oid
    and relkind in ('r', 'p', 'v', 'm', 'f', 'S')
    and not exists (select from pg_depend where objid = pg_class.oid and deptype = 'e')
  where nspname not like 'pg\\_%' and nspname <> 'information_schema' group by nspname order by nspname`

/** The kind of others' sessions is seen only with rights; those of the system have no user. */
const otherSessions = `select count(*)::int as others from pg_stat_activity
  where datname = current_database() and pid <> pg_backend_pid()
    and (backend_type = 'client backend' or (backend_type is null and usesysid is not null))`

type DatabaseState = {
  /** Whether the newsroom's schema has no table. */
  empty: boolean
  /** The other schemas, with the number of tables in each. */
  otherSchemas: { name: string; tables: number }[]
  /** How many others are connected. */
  others: number
}

/** What is in the database, and who. */
export const stateOf = async (adapter: InspectedAdapter): Promise<DatabaseState> =>
  withClient(adapter, async (session) => {
    const { rows } = await session.query(schemas)
    const all = rows.map(({ name, tables }) => ({ name: String(name), tables: Number(tables) }))
    const own = ownSchema(adapter)
    return {
      empty: all.every(({ name, tables }) => name !== own || tables === 0),
      otherSchemas: all.filter(({ name }) => name !== own),
      others: await othersConnected(session),
    }
  })

/** A session that has just been closed is seen for a moment still, on a busy machine for seconds. */
const othersConnected = async (session: Client): Promise<number> => {
  for (let tries = 1; ; tries++) {
    const { rows } = await session.query(otherSessions)
    const others = Number(rows[0]!.others)
    if (others === 0 || tries === 25) return others
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

/** Where the newsroom's tables are. */
const ownSchema = ({ schemaName }: InspectedAdapter) => schemaName ?? 'public'

/** Deletes the newsroom's schema with all that is in it, and nothing else. */
export const emptyDatabase = (adapter: InspectedAdapter): Promise<void> =>
  withClient(adapter, async (session) => {
    const own = ownSchema(adapter)
    await inTransaction(session, async () => {
      await session.query(`drop schema ${quoted(own)} cascade`)
      // A dump makes every other schema, and expects this one.
      if (own === 'public') await session.query('create schema public')
    })
  })

const quoted = (name: unknown) => `"${String(name).replaceAll('"', '""')}"`

const inTransaction = async (session: Client, task: () => Promise<void>) => {
  await session.query('begin')
  try {
    await task()
    await session.query('commit')
  } catch (error) {
    await session.query('rollback')
    throw error
  }
}

/** Fills an empty database, all or nothing. */
export const restoreDump = async (adapter: InspectedAdapter, dump: Dump): Promise<void> => {
  const env = toolEnvironment(adapter)
  await runTool({
    args: [
      ...['--single-transaction', '--exit-on-error', '--no-owner', '--no-acl'],
      ...[`--dbname=${env.PGDATABASE}`, dump.file],
    ],
    env,
    program: dump.program,
  }).catch((error: Error) => {
    throw startupError(
      `The database could not be restored, and nothing was put into it. ${error.message}`,
    )
  })
}
