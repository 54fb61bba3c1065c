import { sql } from '@payloadcms/db-postgres/drizzle'
import type { CollectionSlug, PayloadRequest } from 'payload'

import { executorOf } from '../database/executorOf.ts'
import { tablesOf, type Table } from '../database/tablesOf.ts'
import type { SanitizedOptions } from '../options/types.ts'
import type { Id } from '../relationships/idOf.ts'

/** What an article is to its story, to what it was translated from, and to its desk. */
export type StoryFacts = {
  /** Who has it, which decides who may edit it. */
  assignee?: Id | null
  story?: Id
  translatedFrom?: Id | null
  translatedRevision?: null | string
}

/**
 * Writes them to an article and to all its versions at once: they are facts about the article, which
 * a draft must not hold back from the public and an old version must not bring back.
 */
export const setStoryFacts = async (
  id: Id,
  facts: StoryFacts,
  { options, req }: { options: SanitizedOptions; req: PayloadRequest },
): Promise<void> => {
  const { rows, versions } = tablesOf(options.slugs.articles as CollectionSlug, req.payload)
  const executor = await executorOf(req)
  const write = async (table: Table, { of, prefix }: { of: string; prefix: string }) => {
    const values = Object.entries(facts).map(
      ([field, value]) =>
        sql`${sql.identifier(table[`${prefix}${field}`]!.name)} = ${value as Id | null}`,
    )
    await executor.execute(
      sql`update ${table} set ${sql.join(values, sql`, `)} where ${table[of]} = ${id}`,
    )
  }
  await write(rows, { of: 'id', prefix: '' })
  if (versions) await write(versions, { of: 'parent', prefix: 'version_' })
}
