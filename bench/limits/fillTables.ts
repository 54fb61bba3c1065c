import type { ClientBase } from 'pg'

import { createIndexes, createTables } from './tables.ts'

/** What readers are given of each article, by its columns. */
const told = `
  create temporary table told on commit drop as
  select made.*, delivered.language_order, delivered.parts::json,
    delivered.plain_text::json #>> '{}' as plain_text, delivered.related
  from newsroom_delivery as delivered, json_to_record(delivered.core::json) as made (
    id integer, story uuid, language text, slug text, path text, url text, headline text, summary text,
    byline text, section json, "leadImage" json, priority smallint, "publishedAt" timestamptz,
    "updatedAt" timestamptz, "sectionPath" json, tags json, authors json, dateline json, corrections json,
    "wordCount" integer, "readingMinutes" integer, "machineTranslated" boolean, seo json, "jsonLd" json
  )`

/** Lists within an article, as rows with their place in it. */
const listed = (column: string, columns: string) =>
  `told, rows from (json_to_recordset(told.${column}) as (${columns})) with ordinality as one`
const named = 'id integer, slug text, name text'
const sections = listed('"sectionPath"', named)
const tags = listed('tags', `${named}, kind text`)
const authors = listed('authors', `${named}, "jobTitle" text`)

/** Of each of them, one row: they are told with every article. */
const once = (table: string, key: string, columns: string, from: string) =>
  `insert into bare.${table} select distinct on (${key}) ${columns} from ${from} order by ${key}`

const copies = [
  once('languages', 'language', 'language, language_order', 'told'),
  once('sections', 'one.id', 'one.id, one.slug', sections),
  once('section_names', 'one.id, told.language', 'one.id, told.language, one.name', sections),
  once(
    'section_paths',
    `(told.section ->> 'id')::integer, one.ordinality`,
    `(told.section ->> 'id')::integer, one.ordinality, one.id`,
    sections,
  ),
  once('tags', 'one.id', 'one.id, one.slug, one.kind', tags),
  once('tag_names', 'one.id, told.language', 'one.id, told.language, one.name', tags),
  once('authors', 'one.id', 'one.id, one.slug', authors),
  once(
    'author_names',
    'one.id, told.language',
    'one.id, told.language, one.name, one."jobTitle"',
    authors,
  ),
  `insert into bare.articles select
    id, story, language, slug, path, url, headline, summary, byline, (section ->> 'id')::integer,
    nullif("leadImage"::text, 'null')::json, priority, "publishedAt", "updatedAt",
    nullif(dateline::text, 'null')::json, corrections, "wordCount", "readingMinutes", "machineTranslated",
    seo, "jsonLd", parts, related ->> 'heading',
    setweight(to_tsvector('simple', headline), 'A') || to_tsvector('simple', plain_text)
  from told`,
  `insert into bare.article_tags select told.id, one.ordinality, one.id from ${tags}`,
  `insert into bare.article_authors select told.id, one.ordinality, one.id from ${authors}`,
  `insert into bare.section_articles
    select one.id, told.language, told."publishedAt", told.id from ${sections}`,
  // Of what was picked, the edition in the article's language.
  `insert into bare.related select distinct on (told.id, other.id) told.id, pick.ordinality, other.id
    from told, jsonb_array_elements(told.related -> 'picks') with ordinality as pick
    join bare.articles as other on other.story::text = pick.value ->> 'story'
    where other.language = told.language and other.story <> told.story
    order by told.id, other.id, pick.ordinality`,
]

/** Copies the public articles from the read model into bare tables, which it makes anew. */
export const fillTables = async (client: ClientBase): Promise<void> => {
  await client.query('begin')
  try {
    await client.query(createTables)
    await client.query(told)
    for (const copy of copies) await client.query(copy)
    await client.query(createIndexes)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
  await client.query('vacuum analyze')
}
