import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import pg from 'pg'
import { createLocalReq, type Where } from 'payload'

import { makeDesk } from '../../bench/editions/makeDesk.ts'
import { writeStories } from '../../bench/editions/writeStories.ts'
import { newsroomOptions } from '../../src/options/newsroomOptions.ts'
import { suggestArticles } from '../../src/related/suggestArticles.ts'
import { begunArticles } from '../../src/workflow/begunArticles.ts'
import { publicArticles } from '../../src/roles/access.ts'
import { startPayload, type TestPayload } from '../helpers/payload.ts'

let newsroom: TestPayload
let database: pg.Client

beforeAll(async () => {
  newsroom = await startPayload()
  database = new pg.Client(newsroom.databaseUrl)
  await database.connect()
  const desk = await makeDesk(newsroom.payload, { tags: 3 })
  await writeStories(newsroom.payload, { desk, total: 1500 })
})
afterAll(async () => {
  await database.end()
  await newsroom.close()
})

type Query = { text: string; values?: unknown[] }

/** What a list of articles asks of the database. */
const queriesOf = async (where: Where, draft: boolean): Promise<Query[]> => {
  const { pool } = newsroom.payload.db as unknown as { pool: pg.Pool }
  const query = jest.spyOn(pool, 'query')
  await newsroom.payload.find({
    collection: 'articles',
    depth: 0,
    draft,
    limit: 2,
    select: { headline: true },
    where,
  })
  const asked = query.mock.calls.map(([text, values]) => ({
    ...(typeof text === 'string' ? { text } : (text as unknown as Query)),
    values: values as unknown as unknown[],
  }))
  query.mockRestore()
  return asked
}

/** How Postgres does it in a large table, which it neither reads through nor sorts. */
const planOf = async ({ text, values }: Query): Promise<string> => {
  await database.query('begin')
  for (const dear of ['bitmapscan', 'incremental_sort', 'seqscan', 'sort']) {
    await database.query(`set local enable_${dear} = off`)
  }
  const { rows } = await database.query<{ 'QUERY PLAN': string }>(`explain ${text}`, values)
  await database.query('rollback')
  return rows.map((row) => row['QUERY PLAN']).join('\n')
}

/** Of the last of the generated sections, which have these ids; it has few articles. */
const ofSection: Where = { section: { equals: 16 } }

describe('a list of articles', () => {
  it.each<[string, { draft?: boolean; index: string; where: Where }]>([
    [
      'of the admin',
      { draft: true, index: '_articles_v_begun_published_idx', where: begunArticles() },
    ],
    [
      'of a section, in the admin',
      {
        draft: true,
        index: '_articles_v_begun_published_idx',
        where: { and: [ofSection, begunArticles()] },
      },
    ],
    ['with drafts', { draft: true, index: '_articles_v_latest_published_idx', where: {} }],
    ['of readers', { index: 'articles_published_idx', where: publicArticles() }],
    [
      'of a language',
      {
        index: 'articles_language_published_idx',
        where: { and: [{ language: { equals: 'en' } }, publicArticles()] },
      },
    ],
    [
      'of a section',
      {
        index: 'articles_section_published_idx',
        where: { and: [ofSection, publicArticles()] },
      },
    ],
  ])('%s is read in the order of an index, and counted there', async (_, given) => {
    const queries = await queriesOf(given.where, given.draft ?? false)
    const count = queries.filter(({ text }) => text.includes('count(*)'))
    const list = queries.filter(({ text }) => text.includes('limit'))
    expect([count.length, list.length]).toEqual([1, 1])
    expect(await planOf(count[0]!)).toContain('Index Only Scan')
    const plan = await planOf(list[0]!)
    expect(plan).toContain(`Index Scan using ${given.index}`)
    expect(plan).not.toContain('Sort')
  })

  it.each<[string, { index: string; where: Where }]>([
    ['in the admin', { index: '_articles_v_begun_published_idx', where: begunArticles() }],
    ['with drafts', { index: '_articles_v_latest_published_idx', where: {} }],
  ])('of what is not translated, %s, is counted in an index', async (_, { index, where }) => {
    const lacking: Where = { missingLanguages: { in: ['ja'] } }
    const queries = await queriesOf({ and: [lacking, where] }, true)
    const count = queries.filter(({ text }) => text.includes('COUNT('))
    expect(count).toHaveLength(1)
    expect(await planOf(count[0]!)).toContain(`Index Only Scan using ${index}`)
  })
})

type Plan = {
  'Actual Loops': number
  'Actual Rows': number
  'Node Type': string
  Plans?: Plan[]
  'Relation Name'?: string
}

/** How many rows of a table are read for a plan. */
const readFrom = (table: string, plan: Plan): number =>
  (plan['Relation Name'] === table ? plan['Actual Rows'] * plan['Actual Loops'] : 0) +
  (plan.Plans ?? []).reduce((sum, inner) => sum + readFrom(table, inner), 0)

/** How many rows come of all places together in which is looked. */
const foundIn = (plan: Plan): number =>
  plan['Node Type'] === 'Append'
    ? plan['Actual Rows']
    : Math.max(0, ...(plan.Plans ?? []).map(foundIn))

describe('suggestions of related news', () => {
  it('read what is looked at once, and again only what is kept', async () => {
    const { payload } = newsroom
    const options = newsroomOptions(payload)
    const { docs } = await payload.find({
      collection: 'articles',
      depth: 0,
      where: { and: [publicArticles(), { language: { equals: 'en' } }] },
    })
    const article = docs.find(({ authors, tags }) => authors?.length && tags?.length)!
    const { pool } = payload.db as unknown as { pool: pg.Pool }
    const query = jest.spyOn(pool, 'query')
    const req = await createLocalReq({}, payload)
    const { language, authors, section, tags } = article
    await suggestArticles({ authors, section, tags }, { language, options, req })
    const asked = query.mock.calls as unknown as [string | Query, unknown[]?][]
    query.mockRestore()
    const [text, values] = asked
      .map(([one, given]) =>
        typeof one === 'string' ? [one, given] : [one.text, given ?? one.values],
      )
      .find(([sent]) => String(sent).includes('with wanted'))!
    const { rows } = await database.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(
      `explain (analyze, format json) ${String(text)}`,
      values as unknown[],
    )
    const { Plan: plan } = rows[0]!['QUERY PLAN'][0]
    const kept = plan['Actual Rows']
    const found = foundIn(plan)
    expect(found).toBeGreaterThan(kept)
    // Some are not public, and are not found by that.
    expect(readFrom('articles', plan)).toBeLessThan(1.1 * found + kept)
  })
})
