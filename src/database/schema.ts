import { sql } from '@payloadcms/db-postgres/drizzle'
import { index, uniqueIndex, type ExtraConfigColumn } from '@payloadcms/db-postgres/drizzle/pg-core'
import { InvalidConfiguration, type Config } from 'payload'

import type { SanitizedOptions } from '../options/types.ts'
import { tableNameOf } from './tablesOf.ts'

/** Tables of the newsroom that no collection has. */
export type OwnTables = Record<string, Table>

type Columns = Record<string, ExtraConfigColumn>
type Table = object

/** What the adapter gives to a schema hook, as far as it is used here. */
type SchemaHook = (args: {
  extendTable: (args: {
    extraConfig: (table: Columns) => Record<string, unknown>
    table: Table
  }) => void
  schema: { tables: Record<string, Table> }
}) => { tables: Record<string, Table> }

/** The order of lists: what is not published yet, then the newest; of two, what was made later. */
const newestFirst = (column: Columns, prefix = '') =>
  [
    column[`${prefix}publishedAt`]!.desc().nullsFirst(),
    column.createdAt!.desc().nullsFirst(),
  ] as const

/** What a list that is filtered by its stories is joined with them and counted by. */
const ofStory = (column: Columns) => [column.version_story!, column.id!] as const

/**
 * Indexes that Payload does not make, for the tables of the newsroom and, where it says so, for all.
 *
 * - Every `*_locales(_parent_id)`: each read joins the locales of its row on that column alone, and
 *   the unique index that Payload makes begins with `_locale`.
 * - Articles: the orders in which lists are read, with what they are mostly filtered by behind, so that
 *   a list is also counted in the index alone; and one public address for one article. The latter lets go
 *   of articles in the trash, and of drafts that have no slug yet.
 * - Latest versions of articles: the same for the lists of the staff. Postgres cannot know that what has
 *   no time of publication is mostly old versions, and would read through all of them first. With their
 *   stories, as these lists are also filtered by the editions that a story has.
 * - Tags and authors of articles: the newest articles of each, which related news are found among.
 * - Stories of which a translation is behind, for the desk.
 * - Redirects: an old address leads to one article.
 */
export const newsroomIndexes =
  (options: SanitizedOptions, own: OwnTables): SchemaHook =>
  ({ extendTable, schema }) => {
    const tableOf = (slug: string) => tableNameOf(slug, Object.keys(schema.tables)) ?? slug
    for (const [name, table] of Object.entries(schema.tables)) {
      const columns = table as unknown as Columns
      if (!name.endsWith('_locales') || !columns._parentID) continue
      extendTable({
        extraConfig: (own) => ({
          parentOnly: index(`${name}_parent_idx`).on(own._parentID!),
        }),
        table,
      })
    }

    const articles = tableOf(options.slugs.articles)
    const table = schema.tables[articles]
    if (table) {
      extendTable({
        extraConfig: (column) => {
          return {
            language_slug: uniqueIndex(`${articles}_language_slug_idx`)
              .on(column.language!, column.slug!)
              .where(sql`${column.deletedAt} is null and ${column.slug} <> ''`),
            story_language: uniqueIndex(`${articles}_story_language_idx`)
              .on(column.story!, column.language!)
              .where(sql`${column.deletedAt} is null`),
            published: index(`${articles}_published_idx`).on(
              ...newestFirst(column),
              column._status!,
              column.deletedAt!,
              column.embargoUntil!,
            ),
            section_published: index(`${articles}_section_published_idx`).on(
              column.section!,
              ...newestFirst(column),
              column.language!,
              column._status!,
              column.deletedAt!,
              column.embargoUntil!,
            ),
            language_published: index(`${articles}_language_published_idx`).on(
              column.language!,
              ...newestFirst(column),
              column._status!,
              column.deletedAt!,
              column.embargoUntil!,
            ),
          }
        },
        table,
      })
    }
    const versions = schema.tables[`_${articles}_v`]
    if (versions) {
      extendTable({
        extraConfig: (column) => ({
          // What waits for somebody; of what is published nobody asks so.
          latest_stage: index(`_${articles}_v_latest_stage_idx`)
            .on(column.version_stage!, column.version_updatedAt!)
            .where(sql`${column.latest} and ${column.version_stage} <> 'published'`),
          latest_published: index(`_${articles}_v_latest_published_idx`)
            .on(
              ...newestFirst(column, 'version_'),
              column.version__status!,
              column.version_deletedAt!,
              ...ofStory(column),
            )
            .where(sql`${column.latest}`),
          // As `begunArticles` has it, which the list in the admin is held to.
          begun_published: index(`_${articles}_v_begun_published_idx`)
            .on(
              ...newestFirst(column, 'version_'),
              column.version_section!,
              column.version_language!,
              column.version__status!,
              ...ofStory(column),
            )
            .where(
              sql`${column.latest} and ${column.version_deletedAt} is null and (${column.version_headline} is not null or ${column.version_wordCount} > 0 or ${column.version_translatedFrom} is not null)`,
            ),
        }),
        table: versions,
      })
    }
    const relations = schema.tables[`${articles}_rels`]
    const held = [options.slugs.tags, options.slugs.authors].filter(
      (slug) => (relations as Columns | undefined)?.[`${slug}ID`],
    )
    if (relations && held.length > 0) {
      extendTable({
        extraConfig: (column) =>
          Object.fromEntries(
            held.map((slug) => [
              `${slug}_newest`,
              index(`${articles}_rels_${tableOf(slug)}_newest_idx`).on(
                column[`${slug}ID`]!,
                column.id!,
              ),
            ]),
          ),
        table: relations,
      })
    }

    const stories = tableOf(options.slugs.stories)
    if (schema.tables[stories]) {
      extendTable({
        extraConfig: (column) => ({
          outdated: index(`${stories}_outdated_idx`)
            .on(column.createdAt!)
            .where(sql`${column.outdated} > ''`),
        }),
        table: schema.tables[stories],
      })
    }

    const redirects = tableOf(options.slugs.redirects)
    const addresses = schema.tables[redirects]
    if (addresses) {
      extendTable({
        extraConfig: (column) => ({
          language_slug: uniqueIndex(`${redirects}_language_slug_idx`).on(
            column.language!,
            column.slug!,
          ),
        }),
        table: addresses,
      })
    }
    return { ...schema, tables: { ...schema.tables, ...own } }
  }

type Database = Config['db']

/**
 * The same database adapter, whose schema also has the newsroom's own tables and indexes: they come with push
 * and with migrations alike. An adapter without schema hooks is returned as it is.
 */
export const withNewsroomSchema = (
  db: Database,
  { options, own }: { options: SanitizedOptions; own: OwnTables },
): Database => ({
  ...db,
  init: (args) => {
    const adapter = db.init(args) as ReturnType<Database['init']> & {
      afterSchemaInit?: SchemaHook[]
      extensions?: Record<string, boolean>
      schemaName?: string
    }
    if (!adapter.afterSchemaInit) return adapter
    if (adapter.schemaName && adapter.schemaName !== 'public') {
      throw new InvalidConfiguration(
        `newsroom(): its tables are in the schema “public”, not in “${adapter.schemaName}”. Leave out postgresAdapter({ schemaName }), and give the newsroom a database of its own.`,
      )
    }
    return Object.assign(adapter, {
      afterSchemaInit: [...adapter.afterSchemaInit, newsroomIndexes(options, own)],
      // “Did you mean” finds words that are alike.
      extensions: { ...adapter.extensions, pg_trgm: true },
    })
  },
})
