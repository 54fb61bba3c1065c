import { getTableName, sql } from '@payloadcms/db-postgres/drizzle'
import type { PgTable } from '@payloadcms/db-postgres/drizzle/pg-core'
import type { CollectionSlug, Payload } from 'payload'

import { tablesOf } from '../database/tablesOf.ts'
import type { SanitizedOptions } from '../options/types.ts'

type Executor = { execute: (query: unknown) => Promise<{ rows: unknown[] }> }
type Adapter = {
  drizzle: { transaction: (work: (tx: Executor) => Promise<void>) => Promise<void> }
}

const trigger = 'newsroom_append_only'

/**
 * Makes the log append-only in the database itself: no row of it is changed or deleted, whoever asks,
 * the newsroom included. Where that is so already, nothing is done.
 */
export const keepAppending = async (options: SanitizedOptions, payload: Payload): Promise<void> => {
  const { drizzle } = payload.db as unknown as Adapter
  const log = tablesOf(options.slugs.audit as CollectionSlug, payload).rows as unknown as PgTable
  await drizzle.transaction(async (tx) => {
    // Of several that start at the same moment one makes it.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${trigger}, 0))`)
    const { rows } = await tx.execute(sql`
      select 1 from pg_trigger join pg_class on pg_class.oid = tgrelid
    where tgname = ${trigger} and relname = ${getTableName(log)}
      and relnamespace = current_schema()::regnamespace`)
    if (rows.length > 0) return
    await tx.execute(sql`
    create or replace function newsroom_refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception 'The log of the newsroom is only added to: nothing in it is changed or deleted.';
    end $$`)
    await tx.execute(sql`
    create or replace trigger ${sql.identifier(trigger)}
    before update or delete or truncate on ${log}
    for each statement execute function newsroom_refuse_change()`)
  })
}
