import { sql } from '@payloadcms/db-postgres/drizzle'
import type { CollectionSlug, Payload, PayloadRequest } from 'payload'

import { executorOf } from '../database/executorOf.ts'
import { tablesOf } from '../database/tablesOf.ts'
import type { SanitizedOptions } from '../options/types.ts'
import type { Id } from '../relationships/idOf.ts'
import { holdStory } from './holdStory.ts'

/**
 * The statement that writes to stories which languages they have and in which of them they are outdated,
 * as `isOutdated` says.
 * @param story one of them; all if left out
 */
export const editionsStatement = (
  { options, payload }: { options: SanitizedOptions; payload: Payload },
  story?: Id,
) => {
  const { rows: articles, versions } = tablesOf(options.slugs.articles as CollectionSlug, payload)
  const { rows: stories } = tablesOf(options.slugs.stories as CollectionSlug, payload)
  const column = (table: string, field: string) =>
    sql`${sql.identifier(table)}.${sql.identifier(articles[field]!.name)}`
  const edition = (field: string) => column('edition', field)
  const source = (field: string) => column('source', field)
  // Of what is not public the draft says it: its row may be in the language that readers knew.
  const language = versions
    ? sql`coalesce(draft.${sql.identifier(versions.version_language!.name)}::text, ${edition('language')}::text)`
    : sql`${edition('language')}::text`
  const drafts = versions
    ? sql`left join ${versions} draft on draft.${sql.identifier(versions.parent!.name)} = ${edition('id')}
          and draft.${sql.identifier(versions.latest!.name)} and ${edition('_status')} <> 'published'`
    : sql``
  const marks = (condition: ReturnType<typeof sql>) =>
    sql`coalesce(string_agg('|' || ${language} || '|', '' order by ${edition('id')}) filter (where ${condition}), '')`
  return sql`
    update ${stories} set
      (${sql.identifier(stories.languages!.name)}, ${sql.identifier(stories.outdated!.name)}) = (
        select
          ${marks(sql`true`)},
          ${marks(sql`${source('id')} is not null`)}
        from ${articles} edition
        ${drafts}
        left join ${articles} source on ${source('id')} = ${edition('translatedFrom')}
          and ${source('story')} = ${edition('story')}
          and ${source('deletedAt')} is null
          and ${source('_status')} = 'published'
          and ${source('revision')} <> ''
          and ${edition('translatedRevision')} <> ''
          and ${source('revision')} <> ${edition('translatedRevision')}
        where ${edition('story')} = ${stories.id} and ${edition('deletedAt')} is null
      )
    where ${story === undefined ? sql`true` : sql`${stories.id} = ${story}`}`
}

/**
 * Tells a story which languages it has, so that lists can be filtered by them: see
 * `withEditionConditions`. To be called whenever the row of an edition has changed, in the same
 * transaction.
 */
export const recordEditions = async (
  story: Id,
  { options, req }: { options: SanitizedOptions; req: PayloadRequest },
): Promise<void> => {
  // Of two whose editions change at once, the later one sees what the other has written.
  await holdStory(req, story)
  const executor = await executorOf(req)
  await executor.execute(editionsStatement({ options, payload: req.payload }, story))
}
