import { sql } from '@payloadcms/db-postgres/drizzle'
import type { CollectionSlug, PayloadRequest } from 'payload'

import { executorOf } from '../../database/executorOf.ts'
import { tablesOf } from '../../database/tablesOf.ts'
import type { SanitizedOptions } from '../../options/types.ts'
import type { Id } from '../../relationships/idOf.ts'

type Scope = { options: SanitizedOptions; req: PayloadRequest }

const idColumn = async ({ options, req }: Scope) => {
  const { rows } = tablesOf(options.slugs.articles as CollectionSlug, req.payload)
  return { executor: await executorOf(req), table: rows }
}

/** Of all articles, whatever their state is, those in the trash too. */
export const countArticles = async (scope: Scope): Promise<number> => {
  const { executor, table } = await idColumn(scope)
  const { rows } = await executor.execute(sql`select count(*)::int as count from ${table}`)
  return (rows[0] as { count: number }).count
}

/** The next of them after one, in the order of their ids. */
export const nextArticles = async (
  after: Id | null,
  limit: number,
  scope: Scope,
): Promise<Id[]> => {
  const { executor, table } = await idColumn(scope)
  const { rows } = await executor.execute(sql`
    select id from ${table} where ${after === null ? sql`true` : sql`${table.id} > ${after}`}
    order by id limit ${limit}`)
  return (rows as { id: Id }[]).map(({ id }) => id)
}
