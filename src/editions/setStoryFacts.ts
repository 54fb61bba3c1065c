import { eq, type AnyColumn } from '@payloadcms/db-postgres/drizzle'
import type { PgTable } from '@payloadcms/db-postgres/drizzle/pg-core'
import type { PayloadRequest } from 'payload'

import type { SanitizedOptions } from '../options/types.ts'
import type { Id } from '../relationships/idOf.ts'

/** What an article is to its story and to what it was translated from. */
export type StoryFacts = {
  story?: Id
  translatedFrom?: Id | null
  translatedRevision?: null | string
}

type Table = PgTable & Record<string, AnyColumn>
type Database = {
  update: (table: PgTable) => {
    set: (values: Record<string, unknown>) => { where: (which: unknown) => Promise<unknown> }
  }
}
type Adapter = {
  drizzle: Database
  sessions?: Record<string, { db: Database } | undefined>
  tables: Record<string, Table>
}

const snake = (slug: string) => slug.replaceAll('-', '_')

/**
 * Writes them to an article and to all its versions at once: they are facts about the article, which
 * a draft must not hold back from the public and an old version must not bring back.
 */
export const setStoryFacts = async (
  id: Id,
  facts: StoryFacts,
  { options, req }: { options: SanitizedOptions; req: PayloadRequest },
): Promise<void> => {
  const adapter = req.payload.db as unknown as Adapter
  const transaction = await req.transactionID
  const database =
    (transaction === undefined ? undefined : adapter.sessions?.[String(transaction)]?.db) ??
    adapter.drizzle
  const name = snake(options.slugs.articles)
  const articles = adapter.tables[name]!
  const versions = adapter.tables[`_${name}_v`]!
  await database.update(articles).set(facts).where(eq(articles.id!, id))
  await database
    .update(versions)
    .set(
      Object.fromEntries(
        Object.entries(facts).map(([field, value]) => [`version_${field}`, value]),
      ),
    )
    .where(eq(versions.parent!, id))
}
