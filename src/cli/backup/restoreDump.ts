import fs from 'node:fs'
import path from 'node:path'

import { startupError } from '../../database/embedded/startupError.ts'
import type { InspectedAdapter } from '../doctor/quietPayload.ts'
import { findClientTool } from './clientTools.ts'
import { toolEnvironment, withClient, type Client } from './connection.ts'
import type { Manifest } from './manifest.ts'
import { runTool } from './runTool.ts'

/** Schemas that are not the system's, with the number of tables in each; `public` also without any. */
const ownSchemas = `select nspname as name, count(pg_class.oid)::int as tables
  from pg_namespace left join pg_class on relnamespace = pg_namespace.oid and relkind in ('r', 'p')
    and not exists (select from pg_depend where objid = pg_class.oid and deptype = 'e')
  where nspname not like 'pg\\_%' and nspname <> 'information_schema' group by nspname`

/** Whether there is any table, and how many others are connected. */
export const stateOf = async (adapter: InspectedAdapter) =>
  withClient(adapter, async (session) => {
    const { rows } = await session.query(ownSchemas)
    const { rows: sessions } = await session.query(
      `select count(*)::int as others from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`,
    )
    return {
      empty: rows.every(({ tables }) => tables === 0),
      others: Number(sessions[0]!.others),
    }
  })

/** Deletes everything in the database. */
export const emptyDatabase = (adapter: InspectedAdapter): Promise<void> =>
  withClient(adapter, async (session) => {
    const { rows } = await session.query(ownSchemas)
    await inTransaction(session, async () => {
      for (const { name } of rows) await session.query(`drop schema ${quoted(name)} cascade`)
      await session.query('create schema public')
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
export const restoreDump = async (options: {
  adapter: InspectedAdapter
  folder: string
  manifest: Manifest
}): Promise<void> => {
  const { adapter, folder, manifest } = options
  const file = path.join(folder, 'database.dump')
  if (!fs.existsSync(file)) throw startupError('The archive is damaged: it has no database.dump.')
  const env = toolEnvironment(adapter)
  const program = await findClientTool('pg_restore', manifest.postgres)
  await runTool({
    args: [
      ...['--single-transaction', '--exit-on-error', '--no-owner', '--no-acl'],
      ...[`--dbname=${env.PGDATABASE}`, file],
    ],
    env,
    program,
  }).catch((error: Error) => {
    throw startupError(
      `The database could not be restored, and nothing was put into it. ${error.message}`,
    )
  })
}
