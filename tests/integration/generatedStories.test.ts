import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import pg from 'pg'
import { createLocalReq } from 'payload'

import { generateStories } from '../../bench/editions/generateStories.ts'
import { makeDesk } from '../../bench/editions/makeDesk.ts'
import type { Desk, Save } from '../../bench/editions/Story.ts'
import { writeStories } from '../../bench/editions/writeStories.ts'
import { createTranslation } from '../../collections/articles/endpoints/createTranslation.ts'
import { reindex } from '../../src/delivery/readModel/reindex.ts'
import { newsroomOptions } from '../../src/options/newsroomOptions.ts'
import type { Article } from '../../src/payload-types.ts'
import { fillStaffSearch } from '../../src/search/staff/fillStaffSearch.ts'
import { refreshNames } from '../helpers/delivery.ts'
import { startPayload, type TestPayload } from '../helpers/payload.ts'

const total = 40
/** All that can become of an article becomes of some of these. */
const chances = {
  addressChanged: 0.2,
  draft: 0.2,
  ownHeading: 0.3,
  pickedRelated: 0.5,
  priority: 0.3,
  revised: 0.6,
  rewritten: 0.3,
  trashed: 0.15,
}

type Draft = Omit<Article, 'createdAt' | 'id' | 'updatedAt'>
type Rows = Record<string, unknown>[]

let newsroom: TestPayload
let database: pg.Client
let desk: Desk

beforeAll(async () => {
  newsroom = await startPayload()
  database = new pg.Client(newsroom.databaseUrl)
  await database.connect()
  desk = await makeDesk(newsroom.payload, { tags: 3 })
})
afterAll(async () => {
  await database.end()
  await newsroom.close()
})

/** All rows of all tables; stories by their turn, as their ids are random. */
const allRows = async (): Promise<Record<string, Rows>> => {
  const { rows: tables } = await database.query<{ name: string }>(
    // The log and the queue tell of saves, which no generator makes. Which of several articles vouch for a word
    // that is suggested depends on the order in which they were published last.
    `select tablename as name from pg_tables
     where schemaname = 'public'
       and tablename not in ('audit', 'newsroom_search_words', 'payload_jobs') order by 1`,
  )
  const { rows: stories } = await database.query<{ story: string }>(
    'select story_id as story from articles group by 1 order by min(id)',
  )
  const found: Record<string, Rows> = {}
  for (const { name } of tables) {
    const { rows } = await database.query<{ row: string }>(
      `select to_jsonb(one)::text as row from "${name}" one`,
    )
    found[name] = rows
      .map(({ row }) =>
        stories.reduce(
          (text, { story }, index) => text.replaceAll(story, `story ${index + 1}`),
          row,
        ),
      )
      .sort()
      .map((row) => JSON.parse(row) as Record<string, unknown>)
      .sort((one, other) => Number(one.id) - Number(other.id))
  }
  return found
}

/** Saves as the people of a newsroom do it, at the time of the save. */
const save = async ({ article: id, at, by, data, how }: Save, source: number) => {
  const { payload } = newsroom
  jest.setSystemTime(at)
  const found = await payload.findByID({ id: desk.people[by], collection: 'users', depth: 0 })
  const user = { ...found, collection: 'users' as const }
  const common = { collection: 'articles', depth: 0, overrideAccess: false, user } as const
  const { heading, ...relatedNews } = data.relatedNews ?? {}
  if (how === 'begin') {
    const [locale, own] = Object.entries(heading ?? {})[0] ?? ['en', undefined]
    await payload.create({
      ...common,
      data: { ...data, relatedNews: { ...relatedNews, heading: own } } as Draft,
      draft: true,
      locale: locale as 'en',
    })
  } else if (how === 'translate') {
    const req = await createLocalReq({ user }, payload)
    const asked = {
      data: { language: data.language, text: 'empty' },
      routeParams: { id: String(source) },
    }
    await createTranslation(newsroomOptions(payload)).handler(Object.assign(req, asked))
  } else if (how === 'autosave') {
    await payload.update({ ...common, id, autosave: true, data: data as Draft, draft: true })
  } else if (how === 'publish') {
    await payload.update({ ...common, id, data: { ...(data as Draft), _status: 'published' } })
  } else {
    await payload.update({ ...common, id, data: { deletedAt: new Date(at).toISOString() } })
  }
}

/** Time stands still, but for whoever waits. */
const stopClock = () =>
  jest.useFakeTimers({
    doNotFake: [
      ...(['cancelAnimationFrame', 'cancelIdleCallback', 'clearImmediate'] as const),
      ...(['clearInterval', 'clearTimeout', 'hrtime', 'nextTick', 'performance'] as const),
      ...(['queueMicrotask', 'requestAnimationFrame', 'requestIdleCallback'] as const),
      ...(['setImmediate', 'setInterval', 'setTimeout'] as const),
    ],
  })

describe('the stories that benchmarks measure with', () => {
  it('are in the database as if each had been saved by people of the newsroom', async () => {
    await refreshNames(newsroom.payload)
    // It tells that all articles are in it, before there are any.
    await database.query('delete from newsroom_article_search')
    const before = await allRows()
    stopClock()
    for (const { saves } of generateStories(total, desk, chances)) {
      for (const one of saves) await save(one, saves[0]!.article)
    }
    jest.useRealTimers()
    await refreshNames(newsroom.payload)
    const saved = await allRows()
    const written = Object.keys(saved).filter((name) => saved[name]!.length > before[name]!.length)
    const empty = written.filter((name) => before[name]!.length === 0)
    expect(written).toEqual(empty)

    await database.query(`truncate ${written.map((name) => `"${name}"`)} restart identity cascade`)
    await writeStories(newsroom.payload, { chances, desk, total })
    const given = { options: newsroomOptions(newsroom.payload), payload: newsroom.payload }
    await reindex(given)
    await fillStaffSearch(given)
    await database.query(`delete from newsroom_article_search where article = ''`)
    const generated = await allRows()
    for (const name of Object.keys(saved)) {
      expect({ [name]: generated[name] }).toEqual({ [name]: saved[name] })
    }
  })

  it.each([
    ['published', `_status = 'published' and deleted_at is null`],
    ['never published', `published_at is null`],
    ['in the trash', 'deleted_at is not null'],
    [
      'rewritten, and not published again',
      `_status = 'published' and exists (select from _articles_v version
        where parent_id = article.id and latest and version__status = 'draft')`,
    ],
    ['a translation', 'translated_from_id is not null'],
    [
      'behind what they were translated from',
      `exists (select from articles source where source.id = article.translated_from_id
        and source._status = 'published' and source.revision <> article.translated_revision)`,
    ],
    [
      'above picked related news',
      `exists (select from articles_rels where parent_id = article.id and articles_id is not null)`,
    ],
    ['above related news that fill themselves', 'related_news_automatic'],
    [
      'above related news with a heading of their own',
      `exists (select from articles_locales where _parent_id = article.id
        and related_news_heading is not null)`,
    ],
    [
      'at another address than before',
      'exists (select from redirects where article_id = article.id)',
    ],
    ['urgent', 'priority < 4'],
    ['in a language that few are in', `language in ('ko', 'ja', 'mn-Mong')`],
  ])('are in part %s', async (_, condition) => {
    const { rows } = await database.query<{ some: boolean; all: boolean }>(
      `select bool_or(coalesce(${condition}, false)) as some,
        bool_and(coalesce(${condition}, false)) as all from articles article`,
    )
    expect(rows).toEqual([{ all: false, some: true }])
  })

  it('are the same each time', () => {
    const once = [...generateStories(300, desk)]
    expect([...generateStories(300, desk)]).toEqual(once)
    const articles = once.flatMap(({ saves }) => saves.map(({ article }) => article))
    expect([...new Set(articles)]).toEqual(Array.from({ length: 300 }, (_, index) => index + 1))
  })
})
