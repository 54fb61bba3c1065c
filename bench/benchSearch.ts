import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'

import { drizzle } from '@payloadcms/db-postgres/drizzle/node-postgres'
import pg from 'pg'

import { migrateDatabase } from '../src/cli/migrateDatabase.ts'
import { startEmbeddedPostgres } from '../src/database/embedded/startEmbeddedPostgres.ts'
import { languageDefinitions, type LanguageCode } from '../src/languages/definitions.ts'
import { search } from '../src/search/search.ts'
import type { SearchDocument } from '../src/search/SearchDocument.ts'
import { searchSettingsOf } from '../src/search/SearchSettings.ts'
import { writeSearch } from '../src/search/writeSearch.ts'
import { percentile } from './editions/percentile.ts'
import { between, randomFrom, type Random } from './random.ts'

const day = 86_400_000
const batchSize = 100

/** Different words, or characters, of a language; the one of number 0 is in nearly every text. */
const vocabulary = { characters: 3500, words: 60_000 }

const syllables = ['ka', 'lo', 'mi', 'tur', 'en', 'sa', 'vel', 'do', 'rin', 'pe', 'gu', 'ash', 'no']
const cyrillic = ['ка', 'ло', 'ми', 'тур', 'эн', 'са', 'вел', 'до', 'рин', 'пе', 'гу', 'аш', 'но']

const wordOf = (number: number, parts: string[]): string => {
  let word = ''
  for (let rest = number + 1; rest > 0; rest = Math.floor(rest / parts.length)) {
    word += parts[rest % parts.length]
  }
  return word
}

const writers: Record<string, (number: number) => string> = {
  en: (number) => wordOf(number, syllables),
  mn: (number) => wordOf(number, cyrillic),
  ru: (number) => wordOf(number, cyrillic),
  zh: (number) => String.fromCodePoint(0x4e00 + number * 5),
}

/** By Zipf’s law: the word of number n is n + 1 times as rare as the first. */
const zipf = (most: number, random: Random) => Math.floor(most ** random()) - 1

/**
 * How long a search takes among so many stories of one language, which are made up of words as frequent as
 * those of a language are, in milliseconds.
 */
export const benchSearch = async (count: number, language: LanguageCode): Promise<void> => {
  const dataDir = await fs.mkdtemp(path.join(os.tmpdir(), 'newsroom-bench-'))
  const server = await startEmbeddedPostgres({ dataDir, port: 54_600 })
  const pool = new pg.Pool({ connectionString: server.url, max: 16 })
  // Those that are open still when the server stops.
  pool.on('error', () => {})
  try {
    await migrateDatabase({ log: () => {}, url: server.url })
    const written = await writeStories(pool, count, language)
    await pool.query('vacuum analyze')
    process.stdout.write(`${count} stories in ${language}: ${written}\n`)
    await measure(pool, language)
  } finally {
    await pool.end()
    await server.stop()
    await fs.rm(dataDir, { force: true, recursive: true })
  }
}

const writeStories = async (pool: pg.Pool, count: number, language: LanguageCode) => {
  const random = randomFrom(7)
  const inCharacters = language === 'zh'
  const write = writers[language] ?? writers.en!
  const most = inCharacters ? vocabulary.characters : vocabulary.words
  const words = (number: number) =>
    Array.from({ length: number }, () => write(zipf(most, random))).join(inCharacters ? '' : ' ')
  const settings = { [language]: searchSettingsOf(languageDefinitions[language]) }
  const executor = drizzle(pool)
  await pool.query('drop index newsroom_search_vector_idx')
  const started = performance.now()
  let writing = 0
  for (let first = 0; first < count; first += batchSize) {
    const documents = Array.from({ length: Math.min(batchSize, count - first) }, (_, index) => {
      const number = first + index
      const paragraphs = Array.from({ length: 6 }, () => words(inCharacters ? 90 : 50))
      return {
        article: String(number),
        headline: words(inCharacters ? 18 : 9),
        language,
        lists: [`section:${number % 16}`, `tag:${Math.floor(100 * random() ** 3)}`],
        publishedAt: new Date(Date.UTC(2026, 5, 30) - ((count - number) * day) / 120).toISOString(),
        subheadings: [words(4), words(4)],
        summary: words(20),
        text: paragraphs.join('\n\n'),
      } satisfies SearchDocument
    })
    await pool.query(
      `insert into newsroom_delivery (article, language, slug, story, published_at, updated_at, lists,
         shows, card, core, parts, html, markdown, plain_text, lexical, links, language_order,
         edition)
       select article, $1, article, article, "publishedAt", "publishedAt", '{}', '{}',
         jsonb_build_object('headline', headline, 'summary', summary)::text,
         '{"sectionPath":[],"tags":[]}', '[]', '""', '""', to_json(text)::text, 'null', '{}', 0, '{}'
       from jsonb_to_recordset($2::jsonb)
         as given(article text, "publishedAt" timestamptz, headline text, summary text, text text)`,
      [language, JSON.stringify(documents)],
    )
    const before = performance.now()
    await writeSearch(executor, documents, settings)
    writing += performance.now() - before
  }
  const indexing = performance.now()
  await pool.query(
    'create index newsroom_search_vector_idx on newsroom_search using gin (vector) with (fastupdate = off)',
  )
  const { rows } = await pool.query(
    `select pg_size_pretty(pg_table_size('newsroom_search')) as rows,
       pg_size_pretty(pg_relation_size('newsroom_search')) as heap,
       pg_size_pretty(pg_relation_size('newsroom_search_vector_idx')) as index,
       pg_size_pretty(pg_total_relation_size('newsroom_search_words')) as words`,
  )
  const seconds = (from: number) => `${Math.round((performance.now() - from) / 1000)} s`
  return `${seconds(started)}, ${(writing / count).toFixed(2)} ms each to write, index made in ${seconds(indexing)}; ${JSON.stringify(rows[0])}`
}

const measure = async (pool: pg.Pool, language: LanguageCode) => {
  const random = randomFrom(11)
  const write = writers[language] ?? writers.en!
  const inCharacters = language === 'zh'
  const one = (number: number) =>
    inCharacters ? `${write(number)}${write(number + 1)}` : write(number)
  const rank = (least: number, most: number) => between(least, most, random)
  const newest = { limit: 20, language }
  const wishes: Record<string, () => Parameters<typeof search>[1]> = {
    'the commonest word': () => ({ ...newest, q: one(0) }),
    'common words': () => ({ ...newest, q: one(rank(1, 30)) }),
    'usual words': () => ({ ...newest, q: one(rank(100, 3000)) }),
    'rare words': () => ({ ...newest, q: one(rank(3000, inCharacters ? 3400 : 50_000)) }),
    'two words': () => ({ ...newest, q: `${one(rank(50, 500))} ${one(rank(50, 500))}` }),
    'common and rare': () => ({ ...newest, q: `${one(0)} ${one(rank(1000, 3000))}` }),
    'phrase of common words': () => ({
      ...newest,
      q: `"${write(rank(0, 5))} ${write(rank(0, 5))}"`,
    }),
    'two that follow nowhere': () => ({
      ...newest,
      q: `"${write(rank(20, 90))} ${write(rank(20, 90))} ${write(rank(20, 90))}"`,
    }),
    'what is typed': () => ({ ...newest, q: one(rank(0, 500)).slice(0, 2) }),
    'commonest, in a section': () => ({ ...newest, q: one(0), section: String(rank(0, 15)) }),
    'commonest, with a rare tag': () => ({ ...newest, q: one(0), tag: String(rank(90, 99)) }),
    'commonest, of a week long ago': () => ({
      ...newest,
      q: one(0),
      from: '2025-03-03',
      to: '2025-03-10',
    }),
    'nothing found': () => ({ ...newest, q: `${write(rank(500, 900))}x` }),
    'commonest, total': () => ({ ...newest, q: one(0), total: true }),
    'commonest, facets': () => ({ ...newest, facets: true, q: one(0) }),
  }
  let spent = await cpuOf(pool)
  process.stdout.write(`${' '.repeat(34)} p50 / p95 / p99 (CPU of Node + of Postgres)\n`)
  const row = async (name: string, times: number[]) => {
    const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => percentile(times, share).toFixed(1))
    const now = await cpuOf(pool)
    const [node, postgres] = now.map((all, index) =>
      ((all - spent[index]!) / times.length).toFixed(1),
    )
    spent = now
    process.stdout.write(`${name.padEnd(34)} ${p50} / ${p95} / ${p99} (${node} + ${postgres})\n`)
  }
  for (const [name, wish] of Object.entries(wishes)) {
    for (let warm = 0; warm < 10; warm += 1) await search(pool, wish())
    spent = await cpuOf(pool)
    const times: number[] = []
    for (let time = 0; time < 100; time += 1) {
      const given = wish()
      const before = performance.now()
      await search(pool, given)
      times.push(performance.now() - before)
    }
    await row(name, times)
  }
  let after: string | undefined
  const times: number[] = []
  for (let page = 0; page < 100; page += 1) {
    const before = performance.now()
    const { json } = await search(pool, { ...newest, after, q: one(0) })
    times.push(performance.now() - before)
    after = (JSON.parse(json) as { next: string | null }).next ?? undefined
  }
  await row('commonest, pages 1 to 100', times)
  const together: number[] = []
  const worker = async () => {
    for (let time = 0; time < 30; time += 1) {
      const before = performance.now()
      await search(pool, { ...newest, q: one(time % 2 === 0 ? 0 : rank(1, 3000)) })
      together.push(performance.now() - before)
    }
  }
  await Promise.all(Array.from({ length: 16 }, worker))
  await row('16 at once, half the commonest', together)
}

/** Milliseconds that this process and the pool’s connections in Postgres have worked; Linux alone. */
const cpuOf = async (pool: pg.Pool): Promise<[node: number, postgres: number]> => {
  const { system, user } = process.cpuUsage()
  const { rows } = await pool.query<{ pid: number }>(
    `select pid from pg_stat_activity where datname = current_database() and backend_type = 'client backend'`,
  )
  const ticks = await Promise.all(
    rows.map(async ({ pid }) => {
      const stat = await fs.readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
      const [, , , , , , , , , , , ownTime = 0, systemTime = 0] = stat
        .slice(stat.lastIndexOf(')') + 2)
        .split(' ')
        .map(Number)
      return (ownTime + systemTime) * 10
    }),
  )
  return [(system + user) / 1000, ticks.reduce((sum, time) => sum + time, 0)]
}
