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

  const publish = async (language: string, stories: SearchStory[]) => {
    for (const story of stories) {
      const { article, lists, publishedAt, text } = documentOf(language, story)
      const { headline, slug, summary = null } = story
      const card = JSON.stringify({ headline, id: article, language, slug, summary })
      const core = JSON.stringify({
        sectionPath: namesIn(lists, 'section'),
        tags: namesIn(lists, 'tag'),
      })
      await pool.query(
        `insert into newsroom_delivery (article, language, slug, story, published_at, updated_at,
           lists, shows, card, core, parts, html, markdown, plain_text, lexical,
           links, language_order, edition)
         values ($1, $2, $3, $1, $4, $4, $5, '{}', $6, $7, '[]', '""', '""', $8, 'null', '{}',
           0, '{}')
         on conflict (article) do update set card = excluded.card, plain_text = excluded.plain_text`,
        [article, language, slug, publishedAt, lists, card, core, JSON.stringify(text)],
      )
    }
    const documents = stories.map((story) => documentOf(language, story))
    await writeSearch(executor, documents, settings)
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
