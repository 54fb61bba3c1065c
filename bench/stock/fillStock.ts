import type { ClientBase } from 'pg'

/** Rows that are copied at once. */
const batchSize = 2000

const articles = `
  select id, headline, slug, language::text, story_id as story, summary, dateline_place, dateline_date,
    dateline_agency, body, section_id, priority, published_at, updated_at, created_at, _status::text
  from articles where _status = 'published' and deleted_at is null`

/** A relation keeps its field's name, but for related news. */
const relations = `
  select r.id, r."order", r.parent_id, replace(r.path, 'relatedNews.items', 'related') as path,
    r.authors_id, r.tags_id, r.articles_id
  from articles_rels as r join (${articles}) as article on article.id = r.parent_id
  where r.path in ('authors', 'tags')
    or r.path = 'relatedNews.items' and r.articles_id in (select id from (${articles}) as other)`

/** Each with what it takes from the newsroom, in the order in which they can point to each other. */
const copies: Record<string, string> = {
  sections: 'select id, slug, parent_id, updated_at, created_at from sections',
  sections_locales: 'select id, name, _locale::text, _parent_id from sections_locales',
  tags: 'select id, slug, updated_at, created_at from tags',
  tags_locales: 'select id, name, _locale::text, _parent_id from tags_locales',
  authors: 'select id, slug, updated_at, created_at from authors',
  authors_locales: 'select id, name, job_title, _locale::text, _parent_id from authors_locales',
  articles,
  articles_rels: relations,
}

/**
 * Copies what is public in a newsroom into the empty tables of the stock one, with the same ids. Versions are
 * not copied: who reads what is published never meets them.
 */
export const fillStock = async (newsroom: ClientBase, stock: ClientBase): Promise<void> => {
  for (const [table, query] of Object.entries(copies)) await copy(table, query, newsroom, stock)
  await stock.query('vacuum analyze')
}

const copy = async (table: string, query: string, from: ClientBase, to: ClientBase) => {
  let last = 0
  for (;;) {
    const { rows } = await from.query<{ id: number }>(
      `select * from (${query}) as one where id > $1 order by id limit ${batchSize}`,
      [last],
    )
    if (rows.length === 0) return
    last = rows.at(-1)!.id
    const columns = Object.keys(rows[0]!)
      .map((column) => `"${column}"`)
      .join(', ')
    await to.query(
      `insert into ${table} (${columns})
        select ${columns} from json_populate_recordset(null::${table}, $1)`,
      [JSON.stringify(rows)],
    )
  }
}
