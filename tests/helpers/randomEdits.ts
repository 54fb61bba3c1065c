import type { Payload } from 'payload'

import { bodyOf } from './articles.ts'
import { rest } from './rest.ts'
import { makeStaff, type Person } from './staff.ts'

type Random = () => number

/** Numbers from 0 to 1 that are the same for the same seed. */
const seeded = (seed: number): Random => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const languages = ['en', 'mn', 'ru', 'ko'] as const

/** What the newsroom may well refuse: somebody else was faster, or it was killed meanwhile. */
const isRefusal = (error: unknown): boolean => {
  const { cause, status } = error as { cause?: { code?: string; table?: string }; status?: number }
  // Postgres' own refusal of what another one has deleted at the same moment.
  if (cause?.code?.startsWith('23'))
    return !/^newsroom_(delivery|search|article)/.test(cause.table ?? '')
  return status !== undefined && (status < 500 || status === 503)
}

type Desk = { ids: number[]; names: Record<'authors' | 'sections' | 'tags', number[]> }

/**
 * People who do all that can be done to articles and their names, several at once, by chance.
 * @param begun what there is already
 */
export const randomEdits = async (payload: Payload, seed: number) => {
  const random = seeded(seed)
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)]!
  const some = <T>(all: readonly T[], most: number): T[] => [
    ...new Set(Array.from({ length: Math.floor(random() * (most + 1)) }, () => pick(all))),
  ]
  const chance = (likely: number) => random() < likely
  let made = 0
  const text = () => `text ${(made += 1)} of ${seed}`

  const administrator: Person = (await makeStaff(payload)).administrator
  const desk: Desk = { ids: [], names: { authors: [], sections: [], tags: [] } }
  for (const name of ['One', 'Two', 'Three', 'Four']) {
    const parent = chance(0.5) ? desk.names.sections[0] : undefined
    const data = { name: `${name} ${seed}` }
    const section = await payload.create({ collection: 'sections', data: { ...data, parent } })
    desk.names.sections.push(section.id)
    desk.names.authors.push((await payload.create({ collection: 'authors', data })).id)
    const kind = pick(['person', 'place', 'topic'] as const)
    desk.names.tags.push((await payload.create({ collection: 'tags', data: { ...data, kind } })).id)
  }

  const { names } = desk
  const call = async (path: string, body: object = {}) => {
    const response = await rest(`/articles/${path}`, {
      body,
      method: 'POST',
      token: administrator.token,
    })
    if (response.status >= 500 && response.status !== 503) {
      throw new Error(`${path}: ${response.status} ${await response.text()}`)
    }
    return (await response.json()) as { doc?: { id: number } }
  }
  const update = (id: number, data: object, more: object = {}) =>
    payload.update({ id, collection: 'articles', data, depth: 0, ...more })
  const facts = () => ({
    authors: some(names.authors, 2),
    body: bodyOf([
      { paragraphs: [text()], subheading: null },
      { paragraphs: [text()], subheading: text() },
    ]),
    dateline: { place: pick(['Seoul', 'Ховд', 'Nowhere']) },
    headline: text(),
    priority: pick([null, 1, 5, 9]),
    relatedNews: { automatic: chance(0.2), items: some(desk.ids, 3) },
    section: pick(names.sections),
    tags: some(names.tags, 3),
  })
  const create = async () => {
    const { id } = await payload.create({
      collection: 'articles',
      data: { ...facts(), _status: chance(0.7) ? 'published' : 'draft', language: pick(languages) },
      depth: 0,
    })
    desk.ids.push(id)
  }
  const article = () => pick(desk.ids)
  const edits: [number, () => Promise<unknown>][] = [
    [6, create],
    [8, () => update(article(), { headline: text() }, { autosave: true, draft: true })],
    [8, () => update(article(), { _status: 'published', ...facts() })],
    [4, () => update(article(), { _status: 'published' })],
    [4, () => update(article(), { _status: 'draft' })],
    [3, () => update(article(), { _status: 'published', slug: `s-${Math.floor(random() * 30)}` })],
    [2, () => update(article(), { _status: 'published', language: pick(languages) })],
    [3, () => update(article(), { deletedAt: new Date().toISOString() }, { trash: true })],
    [4, () => update(article(), { deletedAt: null }, { trash: true })],
    [1, () => payload.delete({ id: article(), collection: 'articles', trash: true })],
    [
      2,
      () => {
        const embargoUntil = new Date(Date.now() + Math.floor(random() * 3000)).toISOString()
        return update(article(), { _status: 'published', embargoUntil })
      },
    ],
    [2, () => update(article(), { _status: 'published', embargoUntil: null })],
    [
      4,
      async () => {
        const { doc } = await call(`${article()}/editions`, { language: pick(languages) })
        if (!doc) return
        desk.ids.push(doc.id)
        await update(doc.id, { _status: 'published', headline: text() })
      },
    ],
    [2, () => call(`${article()}/link`, { article: article() })],
    [1, () => call(`${article()}/separate`)],
    [2, () => call(`${article()}/kill`, { notice: text(), reason: text() })],
    [1, () => call(`${article()}/notice`, { language: pick(languages), notice: text() })],
    [3, () => call(`${article()}/lift`)],
    [
      2,
      () =>
        payload.update({
          id: pick(names.sections),
          collection: 'sections',
          data: {
            name: text(),
            ...(chance(0.3) ? { slug: `section-${Math.floor(random() * 1e6)}` } : {}),
          },
          locale: pick(languages),
        }),
    ],
    [
      1,
      () =>
        payload.update({
          id: pick(names.sections),
          collection: 'sections',
          data: { parent: chance(0.5) ? null : pick(names.sections) },
        }),
    ],
    [
      2,
      () =>
        payload.update({
          id: pick(names.tags),
          collection: 'tags',
          data: { name: text() },
          locale: pick(languages),
        }),
    ],
    [
      1,
      () =>
        payload.update({
          id: pick(names.authors),
          collection: 'authors',
          data: { jobTitle: text(), name: text() },
        }),
    ],
    [
      0.3,
      async () => {
        const id = pick(names.tags)
        if (names.tags.length < 3) return
        await payload.delete({ id, collection: 'tags' })
        names.tags = names.tags.filter((other) => other !== id)
      },
    ],
    [
      0.5,
      () =>
        payload.updateGlobal({
          slug: 'newsroom',
          data: {
            front: some(names.sections, 2).map((section) => ({
              articles: some(desk.ids, 3),
              section,
            })),
            relatedOtherLanguages: pick(['hide', 'show'] as const),
          },
        }),
    ],
    [
      2,
      async () => {
        const { docs } = await payload.findVersions({
          collection: 'articles',
          depth: 0,
          limit: 5,
          where: { parent: { equals: article() } },
        })
        if (docs.length > 0) {
          await payload.restoreVersion({ id: pick(docs).id, collection: 'articles', depth: 0 })
        }
      },
    ],
    [
      1,
      () =>
        payload.update({
          collection: 'articles',
          data: { _status: 'published', priority: pick([1, 5, 9]) },
          depth: 0,
          where: { id: { in: some(desk.ids, 4) } },
        }),
    ],
  ]
  const weight = edits.reduce((sum, [likely]) => sum + likely, 0)
  const one = async () => {
    let left = random() * weight
    const [, edit] = edits.find(([likely]) => (left -= likely) < 0) ?? edits[0]!
    await edit()
  }
  for (let count = 0; count < 6; count += 1) await create()

  return {
    /**
     * @param count how many edits
     * @param people how many do them at once
     * @returns how many were refused, as they may be
     */
    run: async ({ count, people }: { count: number; people: number }): Promise<number> => {
      let refused = 0
      let begun = 0
      const person = async () => {
        while (begun < count) {
          begun += 1
          try {
            await one()
          } catch (error) {
            if (!isRefusal(error)) throw error
            refused += 1
          }
        }
      }
      await Promise.all(Array.from({ length: people }, person))
      return refused
    },
  }
}
