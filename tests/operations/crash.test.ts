import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { generateWireStory } from '../../bench/generateWireStories.ts'
import type { ImportReport } from '../../src/wire/importing/importReport.ts'
import { languageDefinitions } from '../../src/languages/definitions.ts'
import type { Article } from '../../src/payload-types.ts'
import { parsePlainText } from '../../src/wire/formats/plainText.ts'
import { eventually } from '../helpers/eventually.ts'
import { autosavingForm } from './autosaving.ts'
import { operatedNewsroom, type OperatedNewsroom } from './newsroom.ts'
import { problemsIn } from './problems.ts'

/** The long form: CRASH_STORIES=500 CRASH_KILLS=20 CRASH_SEED=7. */
const setting = (name: string, usual: number) => Number(process.env[name] || usual)
const stories = setting('CRASH_STORIES', 60)
const kills = setting('CRASH_KILLS', 6)
const seed = setting('CRASH_SEED', 1)

const victims = ['import', 'postgres', 'newsroom'] as const

/** Numbers from 0 to 1, the same for the same seed. */
const random = (() => {
  let state = seed
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
})()

type Round = {
  /** What the import said at its end, where it was not the one that was killed. */
  import: { code: number | null; said: string }
  /** What is wrong with the data right after the crash. */
  problems: string[]
  /** The number in the autosaved text, and the last one that had been confirmed. */
  saved: { confirmed: number; stored: number } | null
  victim: (typeof victims)[number]
}

let newsroom: OperatedNewsroom
let form: Awaited<ReturnType<typeof autosavingForm>>
let report: string
const rounds: Round[] = []

const part = (round: number) => path.join(newsroom.dataDir, 'wire', String(round))
const generated = Array.from({ length: stories }, (_, index) => generateWireStory(index + 1))
const roundOf = (index: number) => Math.floor((index * kills) / stories)

const reported = (): ImportReport[] =>
  (fs.existsSync(report) ? fs.readFileSync(report, 'utf8') : '')
    .split('\n')
    .filter((line) => line.endsWith('}'))
    .map((line) => JSON.parse(line) as ImportReport)
const takenIn = () => new Set(reported().map(({ file }) => file)).size

/** The stories of this round and of all before it, as somebody would who goes on after a crash. */
const startImport = (round: number) =>
  newsroom.run([
    'import',
    ...Array.from({ length: round + 1 }, (_, index) => part(index)),
    ...['--publish', '--report', report],
  ])

/** Lets the import get to some point among the round's stories. */
const getOn = async (ended: Promise<unknown>) => {
  const goal = takenIn() + Math.floor((random() * stories) / kills)
  let over = false
  void ended.then(() => (over = true))
  while (!over && takenIn() < goal) await sleep(5)
  await sleep(random() * 60)
}

const crash = async (round: number, victim: Round['victim']): Promise<Round> => {
  const importing = startImport(round)
  await getOn(importing.ended)
  let saved: Round['saved'] = null
  if (victim === 'import') importing.kill()
  else {
    await (victim === 'postgres' ? newsroom.killPostgres() : newsroom.killNewsroom())
    await form.interrupted()
    await newsroom.restart()
    saved = { confirmed: form.confirmed(), stored: await form.stored() }
    form.start()
  }
  return { import: await importing.ended, problems: await problemsIn(newsroom), saved, victim }
}

beforeAll(async () => {
  newsroom = await operatedNewsroom()
  report = path.join(newsroom.dataDir, 'report.jsonl')
  for (const [index, { file, text }] of generated.entries()) {
    const at = path.join(part(roundOf(index)), path.basename(file))
    fs.mkdirSync(path.dirname(at), { recursive: true })
    fs.writeFileSync(at, text)
  }
  form = await autosavingForm(newsroom)
  form.start()
  for (let round = 0; round < kills; round += 1) {
    rounds.push(await crash(round, victims[round % victims.length]!))
  }
}, 3_600_000)

/** For the long form: what happened. */
const tell = () => {
  if (!process.env.CRASH_STORIES && !process.env.CRASH_KILLS) return
  const statuses: Record<string, number> = {}
  for (const { status } of reported()) statuses[status] = (statuses[status] ?? 0) + 1
  const crashes = rounds.map(({ import: { code }, saved, victim }) => ({ code, saved, victim }))
  const told = { confirmedAutosaves: form.confirmed(), crashes, reported: statuses }
  process.stdout.write(`${JSON.stringify(told, null, 2)}\n`)
}

afterAll(async () => {
  if (rounds.length === kills) tell()
  await newsroom?.remove()
})

/** All published articles, as readers get them. */
const articles = async () => {
  const all: Article[] = []
  for (let page = 1; ; page += 1) {
    const answer = await fetch(`${newsroom.url}/api/articles?depth=1&limit=50&sort=id&page=${page}`)
    const { docs, hasNextPage } = (await answer.json()) as { docs: Article[]; hasNextPage: boolean }
    all.push(...docs)
    if (!hasNextPage) return all
  }
}

describe(`after ${kills} times kill -9 among ${stories} stories (seed ${seed})`, () => {
  it('flushes what it commits to the disk', async () => {
    const [settings] = await newsroom.query(
      `select current_setting('fsync') as fsync, current_setting('full_page_writes') as pages,
        current_setting('synchronous_commit') as commit`,
    )
    expect(settings).toEqual({ commit: 'on', fsync: 'on', pages: 'on' })
  })

  it('had nothing by halves or doubled after any of them', () => {
    expect(rounds.map(({ problems, victim }) => ({ problems, victim }))).toEqual(
      rounds.map(({ victim }) => ({ problems: [], victim })),
    )
  })

  it('has every autosave that was confirmed', () => {
    const looked = rounds.flatMap(({ saved }) => (saved ? [saved] : []))
    expect(looked.length).toBe(rounds.filter(({ victim }) => victim !== 'import').length)
    for (const { confirmed, stored } of looked) {
      expect(confirmed).toBeGreaterThan(0)
      expect(stored).toBeGreaterThanOrEqual(confirmed)
    }
  })

  it('has one version of the article that saves itself, besides the one it was made with', async () => {
    const rows = await newsroom.query(
      `select count(*)::int as versions, count(*) filter (where autosave)::int as autosaves
        from _articles_v where parent_id = ${form.id}`,
    )
    expect(rows).toEqual([{ autosaves: 1, versions: expect.any(Number) }])
    expect(rows[0]!.versions).toBeLessThanOrEqual(2)
  })

  it('has every story that the report names, under the same id', async () => {
    const found = new Map((await articles()).map(({ headline, id }) => [id, headline]))
    const created = reported().filter(({ status }) => status === 'created')
    expect(created.length).toBeGreaterThan(0)
    expect(created.map(({ id }) => found.get(id as number))).toEqual(
      created.map(({ article }) => article!.headline),
    )
  })

  it('finishes the same import with nothing but unchanged and created', async () => {
    const before = reported().length
    const { code, said } = await startImport(kills - 1).ended
    expect({ code, said }).toMatchObject({ code: 0 })
    const last = reported().slice(before)
    const known = new Set(
      reported()
        .slice(0, before)
        .filter(({ status }) => status !== 'rejected')
        .map(({ file }) => file),
    )
    expect(last.map(({ file, status }) => ({ file, status }))).toEqual(
      last.map(({ file, status }) => ({
        file,
        status: known.has(file) || status === 'unchanged' ? 'unchanged' : 'created',
      })),
    )
    expect(last).toHaveLength(stories)
    expect(await problemsIn(newsroom)).toEqual([])
  })

  it('shows sites what it has, also after the read model was killed while it was made anew', async () => {
    const verify = async () => {
      const { code, said } = await newsroom.run(['verify']).ended
      return { code, said }
    }
    expect(await verify()).toMatchObject({ code: 0 })
    await newsroom.query(`delete from newsroom_delivery where article::int % 3 > 0`)
    expect(await verify()).toMatchObject({ code: 1 })
    const left = async () => {
      const [row] = await newsroom.query<{ count: number }>(
        `select count(*)::int as count from newsroom_delivery`,
      )
      return row!.count
    }
    const before = await left()
    const killed = newsroom.run(['reindex'])
    await eventually(async () => expect(await left()).toBeGreaterThan(before), { within: 180_000 })
    killed.kill()
    await killed.ended
    expect(await newsroom.run(['reindex']).ended).toMatchObject({ code: 0 })
    expect(await verify()).toMatchObject({ code: 0 })
  })

  it('has all stories once and whole, over REST', async () => {
    const all = await articles()
    const sent = generated.map(({ text }) =>
      parsePlainText({ languages: Object.values(languageDefinitions), text }),
    )
    const headlines = new Set(sent.map(({ headline }) => headline))
    const imported = all.filter(({ headline }) => headlines.has(headline))
    const byHeadline = new Map(imported.map((article) => [article.headline, article]))
    expect(imported).toHaveLength(stories)
    for (const story of sent) {
      const article = byHeadline.get(story.headline)!
      expect({
        authors: article.authors!.map((author) => (author as { email: string }).email),
        language: article.language,
        parts: article.parts!.map(({ paragraphs, subheading }) => ({
          paragraphs,
          subheading: subheading ?? null,
        })),
        publishedAt: article.publishedAt,
      }).toEqual({
        authors: story.authors.map(({ email }) => email),
        language: story.language,
        parts: story.parts,
        publishedAt: story.publishedAt,
      })
      expect(article.sectionName).toBeTruthy()
      expect(article.slug).toBeTruthy()
    }
  })
})
