import { drizzle } from '@payloadcms/db-postgres/drizzle/node-postgres'
import pg from 'pg'

import type { SearchWish } from '../../src/delivery/shapes/asking.ts'
import type { Search } from '../../src/delivery/shapes/lists.ts'
import { languageDefinitions } from '../../src/languages/definitions.ts'
import { search } from '../../src/search/search.ts'
import type { SearchDocument } from '../../src/search/SearchDocument.ts'
import { searchSettingsOf } from '../../src/search/SearchSettings.ts'
import { writeSearch } from '../../src/search/writeSearch.ts'
import { createDatabase } from './database.ts'

export type SearchStory = {
  headline: string
  /** ISO 8601 day or moment. */
  publishedAt: string
  slug: string
  subheadings?: string[]
  summary?: string
  text: string
  lists?: string[]
}

export const searchSettings = Object.fromEntries(
  Object.entries(languageDefinitions).map(([code, definition]) => [
    code,
    searchSettingsOf(definition),
  ]),
)

const namesIn = (lists: string[], kind: string) =>
  lists
    .filter((list) => list.startsWith(`${kind}:`))
    .map((list, id) => ({ id, kind: 'topic', name: list.toUpperCase(), slug: list.split(':')[1] }))

/** Stories in one statement. */
const together = 500

/** A database with the tables of delivery, in which stories are written as publishing writes them. */
export const startSearchable = async (settings = searchSettings) => {
  const database = await createDatabase()
  const pool = new pg.Pool({ connectionString: database.url, max: 2 })
  await pool.query("insert into newsroom_delivery_documents values ('search', $1)", [
    JSON.stringify(settings),
  ])
  const executor = drizzle(pool)

  const documentOf = (language: string, story: SearchStory): SearchDocument => ({
    article: `${language}-${story.slug}`,
    headline: story.headline,
    language,
    lists: story.lists ?? [],
    publishedAt: new Date(story.publishedAt).toISOString(),
    subheadings: story.subheadings ?? [],
    summary: story.summary ?? null,
    text: story.text,
  })

  const publishSome = async (language: string, stories: SearchStory[]) => {
    const rows = stories.map((story) => {
      const { article, lists, publishedAt, text } = documentOf(language, story)
      const { headline, slug, summary = null } = story
      const card = JSON.stringify({ headline, id: article, language, slug, summary })
      const core = JSON.stringify({
        sectionPath: namesIn(lists, 'section'),
        tags: namesIn(lists, 'tag'),
      })
      return { article, card, core, language, lists, publishedAt, slug, text: JSON.stringify(text) }
    })
    await pool.query(
      `insert into newsroom_delivery (article, language, slug, story, published_at, updated_at,
         lists, shows, card, core, parts, html, markdown, plain_text, lexical,
         links, language_order, edition)
       select article, language, slug, article, "publishedAt", "publishedAt", lists, '{}', card, core,
         '[]', '""', '""', text, 'null', '{}', 0, '{}'
       from jsonb_to_recordset($1::jsonb) as given(article text, card text, core text, language text,
         lists text[], "publishedAt" timestamptz, slug text, text text)
       on conflict (article) do update set card = excluded.card, plain_text = excluded.plain_text`,
      [JSON.stringify(rows)],
    )
    const documents = stories.map((story) => documentOf(language, story))
    await writeSearch(executor, documents, settings)
  }
  const publish = async (language: string, stories: SearchStory[]) => {
    for (let from = 0; from < stories.length; from += together) {
      await publishSome(language, stories.slice(from, from + together))
    }
  }

  const find = async (language: string, q: string, more: Partial<SearchWish> = {}) => {
    const { json } = await search(pool, { language, limit: 20, q, ...more })
    return JSON.parse(json) as Search
  }

  return {
    documentOf,
    executor,
    find,
    /** The slugs of what is found, best first. */
    slugs: async (language: string, q: string, more?: Partial<SearchWish>) =>
      (await find(language, q, more)).articles.map(({ slug }) => slug),
    pool,
    publish,
    stop: async () => {
      await pool.end()
      await database.drop()
    },
    /** As a kill does. */
    takeDown: (language: string, slug: string) =>
      pool.query('delete from newsroom_delivery where article = $1', [`${language}-${slug}`]),
  }
}
