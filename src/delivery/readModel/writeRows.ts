import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'

import { executorOf } from '../../database/executorOf.ts'
import { runSql } from '../../database/runSql.ts'
import type { SanitizedOptions } from '../../options/types.ts'
import { searchSettings } from '../../search/SearchSettings.ts'
import { writeSearch, type Executor as SearchExecutor } from '../../search/writeSearch.ts'
import { keys } from './keys.ts'
import { notify } from './notify.ts'
import type { Row } from './rowOf.ts'
import { searchDocumentOf } from './searchDocumentOf.ts'
import { textsOf } from './sqlOf.ts'

/** What of a row decides where it is found. */
type Place = Pick<Row, 'article' | 'language' | 'lists' | 'published_at' | 'slug' | 'story'>

const columns = [
  ...['article', 'language', 'slug', 'story', 'published_at', 'updated_at', 'priority', 'lists'],
  ...['language_order', 'edition'],
  ...['shows', 'card', 'core', 'parts', 'html', 'markdown', 'plain_text', 'lexical', 'links'],
  'related',
] as const satisfies readonly (keyof Row)[]

const types: Partial<Record<keyof Row, string>> = {
  language_order: 'integer',
  links: 'text[]',
  lists: 'text[]',
  priority: 'integer',
  published_at: 'timestamptz(3)',
  related: 'jsonb',
  shows: 'text[]',
  updated_at: 'timestamptz(3)',
}

const list = (write: (column: (typeof columns)[number]) => string) =>
  sql.raw(columns.map(write).join(', '))

const recordset = (rows: readonly Row[]) =>
  sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given(${list(
    (column) => `${column} ${types[column] ?? 'text'}`,
  )})`

const staleKeys = (places: readonly Place[]): string[] =>
  places.flatMap(({ article, language, lists, slug, story }) => [
    keys.article(article),
    keys.story(story),
    keys.address(language, slug),
    keys.search(language),
    ...lists.map((one) => keys.list(language, one)),
  ])

/**
 * Makes the rows of some articles what they have to be: those that are given, and no others. In the request's
 * transaction, by whoever has the turn of the articles; all processes are told when it is committed.
 * @param isAll also writes anew where rows are found that stay the same. @default false
 * @returns the articles that were written or taken out
 */
export const writeRows = async (
  { articles, rows }: { articles: readonly string[]; rows: readonly Row[] },
  {
    isAll = false,
    options,
    req,
  }: { isAll?: boolean; options: SanitizedOptions; req: PayloadRequest },
): Promise<string[]> => {
  const before = await runSql<Place>(
    req,
    sql`select article, language, slug, story, lists, published_at::text as published_at
      from newsroom_delivery where article = any(${textsOf(articles)})`,
  )
  const kept = new Set(rows.map(({ article }) => article))
  const leaving = before.filter(({ article }) => !kept.has(article)).map(({ article }) => article)
  if (leaving.length > 0) {
    await runSql(req, sql`delete from newsroom_delivery where article = any(${textsOf(leaving)})`)
  }
  const changed =
    rows.length === 0
      ? []
      : await runSql<{ article: string }>(
          req,
          sql`insert into newsroom_delivery as old (${list((column) => column)})
            select ${list((column) => `given.${column}`)} from ${recordset(rows)}
            on conflict (article) do update set ${list((column) => `${column} = excluded.${column}`)}
            where (${list((column) => `old.${column}`)})
              is distinct from (${list((column) => `excluded.${column}`)})
            returning article`,
        )
  const touched = new Set([...changed.map(({ article }) => article), ...leaving])
  const known = new Set(before.map(({ article }) => article))
  await writeFinding(isAll ? rows : rows.filter(({ article }) => touched.has(article)), {
    known,
    options,
    req,
  })
  const stale = staleKeys([...before, ...rows].filter(({ article }) => touched.has(article)))
  // Payload shows more of an article than its row; but nobody has changed one that is only looked at again.
  if (touched.size > 0 || !isAll) await notify([keys.reads, ...stale], req)
  return [...touched]
}

/**
 * Where rows are found: in lists, and by their words.
 * @param scope.known articles that had a row before, and may be in lists that they are to leave
 */
const writeFinding = async (
  rows: readonly Row[],
  {
    known,
    options,
    req,
  }: { known: ReadonlySet<string>; options: SanitizedOptions; req: PayloadRequest },
): Promise<void> => {
  if (rows.length === 0) return
  const articles = textsOf(rows.map(({ article }) => article))
  const wanted = sql`select language, unnest(lists) as list, published_at, article
    from newsroom_delivery where article = any(${articles})`
  if (rows.some(({ article }) => known.has(article))) {
    await runSql(
      req,
      sql`delete from newsroom_delivery_listings old
        where article = any(${articles}) and not exists (
          select from (${wanted}) wanted
          where (wanted.language, wanted.list, wanted.published_at, wanted.article)
            = (old.language, old.list, old.published_at, old.article)
        )`,
    )
  }
  await runSql(
    req,
    sql`insert into newsroom_delivery_listings (language, list, published_at, article)
      ${wanted} on conflict do nothing`,
  )
  await writeSearch(
    (await executorOf(req)) as SearchExecutor,
    rows.map(searchDocumentOf),
    searchSettings(options),
  )
}
