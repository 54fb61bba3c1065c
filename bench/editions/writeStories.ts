import type { Pool, PoolClient } from 'pg'
import type { Payload } from 'payload'

import type { Table } from '../../src/database/tablesOf.ts'
import { editionsStatement } from '../../src/editions/recordEditions.ts'
import { newsroomOptions } from '../../src/options/newsroomOptions.ts'
import { generateStories, type Chances } from './generateStories.ts'
import { createPlayer, type Played, type Written } from './playStories.ts'
import { rowFor } from './rowFor.ts'
import type { Desk } from './Story.ts'

type Adapter = {
  drizzle: { execute: (query: ReturnType<typeof editionsStatement>) => Promise<unknown> }
  pool: Pool
  tables: Record<string, Table>
}
type Row = Record<string, unknown>

/** Stories whose rows are sent at once. */
const batchSize = 250

/** In the order in which they can point to each other. */
const tableNames = [
  ...['stories', 'articles', 'articles_locales', 'articles_rels', 'redirects'],
  ...['_articles_v', '_articles_v_locales', '_articles_v_rels'],
] as const

/**
 * Writes the generated stories with so many articles straight into the tables of an empty newsroom, all
 * or nothing: the same rows as if each had been saved through Payload.
 */
export const writeStories = async (
  payload: Payload,
  { chances, desk, total }: { chances?: Partial<Chances>; desk: Desk; total: number },
): Promise<void> => {
  const { drizzle, pool, tables } = payload.db as unknown as Adapter
  const options = newsroomOptions(payload)
  const play = createPlayer({ desk, options })
  const client = await pool.connect()
  try {
    await client.query('begin')
    // What the rows point to is there: Postgres need not look for each.
    await client.query("set local session_replication_role = 'replica'")
    let batch: Played[] = []
    let sent: Promise<void> = Promise.resolve()
    const send = async () => {
      const rows = rowsOf(batch, tables)
      batch = []
      // While Postgres writes these, the next are made.
      await sent
      sent = insertAll(client, rows)
      sent.catch(() => {})
    }
    for (const story of generateStories(total, desk, chances)) {
      batch.push(play(story))
      if (batch.length >= batchSize) await send()
    }
    await send()
    await sent
    for (const name of tableNames) await continueIds(client, name)
    await client.query('commit')
    // As a newsroom in use has been, by autovacuum; without it Postgres looks for editions in all rows.
    await client.query('vacuum analyze')
    await drizzle.execute(editionsStatement({ options, payload }))
    await client.query('vacuum analyze stories')
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

const rowsOf = (played: Played[], tables: Adapter['tables']): Record<string, Row[]> => {
  const articles = played.flatMap((story) => story.articles)
  const versions = played.flatMap((story) => story.versions)
  const plain = (name: string, rows: object[]) => rows.map((row) => rowFor(row, tables[name]!))
  const beside = (name: string, owners: { id: number; written: Written }[], prefix = '') => ({
    [`${name}_locales`]: owners.flatMap(({ id, written: { headings } }) =>
      plain(
        `${name}_locales`,
        headings.map((one) => ({
          _locale: one.language,
          _parentID: id,
          id: one.id,
          [`${prefix}relatedNews_heading`]: one.heading,
        })),
      ),
    ),
    [`${name}_rels`]: owners.flatMap(({ id, written: { relations } }) =>
      plain(
        `${name}_rels`,
        relations.map(({ path, to, value, ...relation }) => ({
          ...relation,
          [`${to}ID`]: value,
          parent: id,
          path: `${prefix.replace('_', '.')}${path}`,
        })),
      ),
    ),
  })
  return {
    stories: plain(
      'stories',
      played.flatMap(({ stories }) => stories),
    ),
    articles: plain(
      'articles',
      articles.map(({ doc }) => doc),
    ),
    ...beside(
      'articles',
      articles.map((written) => ({ id: written.doc.id!, written })),
    ),
    redirects: plain(
      'redirects',
      played.flatMap(({ redirects }) => redirects),
    ),
    _articles_v: versions.map(({ about, doc }) => {
      const { id: _, ...version } = doc
      return rowFor({ ...about, version }, tables._articles_v!)
    }),
    ...beside(
      '_articles_v',
      versions.map((written) => ({ id: written.about.id, written })),
      'version_',
    ),
  }
}

/** In one statement, so that Postgres is busy with it while the next rows are made. */
const insertAll = async (client: PoolClient, rows: Record<string, Row[]>) => {
  const filled = tableNames.filter((name) => rows[name]!.length > 0)
  const inserts = filled.map((name, index) => {
    // What none of the rows has takes its default.
    const columns = [...new Set(rows[name]!.flatMap((row) => Object.keys(row)))]
      .map((column) => client.escapeIdentifier(column))
      .join(', ')
    return `"into ${name}" as (insert into ${name} (${columns}) select ${columns}
      from json_populate_recordset(null::${name}, $${index + 1}::json))`
  })
  await client.query(
    `with ${inserts.join(', ')} select`,
    filled.map((name) => JSON.stringify(rows[name])),
  )
}

/** What is made afterwards gets ids after these. */
const continueIds = async (client: PoolClient, name: string) => {
  await client.query(
    `select setval(sequence, (select coalesce(max(id::text::bigint), 0) + 1 from ${name}), false)
    from pg_get_serial_sequence($1, 'id') as sequence where sequence is not null`,
    [name],
  )
}
