import { readFile } from 'node:fs/promises'

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'

import { seed } from '../../seed/index.ts'
import type { Article } from '../../src/payload-types.ts'
import { importBytes } from '../../src/wire/importing/importBytes.ts'
import { startPayload, type TestPayload } from '../helpers/payload.ts'
import { rest } from '../helpers/rest.ts'

let newsroom: TestPayload

beforeAll(async () => {
  newsroom = await startPayload()
  await seed({ payload: newsroom.payload })
})
afterAll(() => newsroom.close())

const storyFile = new URL(
  '../../seed/stories/mongolia-south-korea-advance-bilateral-agenda.txt',
  import.meta.url,
)

/** A minute for each test: stories that are sent at the same moment with the same text are one. */
let minute = 0
const wire = ({
  day = `2025-12-01 10:${String(minute).padStart(2, '0')}:00`,
  headline = 'Parliament Adopts the Budget',
  paragraphs = [
    'Parliament adopted the budget.',
    'The vote took all night.',
    'It is the largest yet.',
  ],
  section = 'Economy',
}: {
  day?: string
  headline?: string
  paragraphs?: string[]
  section?: string
} = {}) =>
  [
    headline,
    '',
    section,
    'dulam@montsame.gov.mn',
    day,
    '',
    `Ulaanbaatar, December 1, 2025 /MONTSAME/. ${paragraphs[0]}`,
    ...paragraphs.slice(1),
  ].join('\n\n')

type Options = Partial<Omit<Parameters<typeof importBytes>[0], 'bytes' | 'payload'>>
const bring = (text: string, options: Options = {}) =>
  importBytes({ bytes: Buffer.from(text), payload: newsroom.payload, ...options })

const articleOf = (id: number | string | null, draft = true): Promise<Article> =>
  newsroom.payload.findByID({ id: id as number, collection: 'articles', depth: 0, draft })
const countOf = async (collection: 'articles' | 'authors') =>
  (await newsroom.payload.count({ collection })).totalDocs

describe('the Mongolia–Korea story', () => {
  const read = async (query = '') => {
    const where = 'where[slug][equals]=mongolia-south-korea-advance-bilateral-agenda'
    const { docs } = (await (await rest(`/articles?${where}${query}`)).json()) as {
      docs: Article[]
    }
    return docs
  }

  it('is there for readers, as it was sent', async () => {
    const [article, ...others] = await read()
    expect(others).toEqual([])
    expect(article).toMatchObject({
      byline: 'Bayarzul',
      dateline: { agency: 'MONTSAME', date: '2025-11-20', place: 'Ulaanbaatar' },
      headline: 'Mongolia, South Korea Advance Bilateral Agenda',
      language: 'en',
      publishedAt: '2025-11-20T08:26:07.000Z',
      sectionName: 'Politics',
    })
    expect(article!.parts!.map(({ subheading }) => subheading ?? null)).toEqual([
      null,
      'Industrial Projects',
      'Trade Imbalance and Market Access',
      'Visa Policy and Citizen Mobility',
      'Air Connectivity and Tourism Growth',
    ])
    expect(article!.parts!.flatMap(({ paragraphs }) => paragraphs)).toHaveLength(7)
    expect(article!.authors).toMatchObject([{ email: 'bayarzul@montsame.gov.mn' }])
  })

  it('keeps its Russian label as the heading of its related news in Russian', async () => {
    const [russian] = await read('&locale=ru')
    const [english] = await read('&locale=en&fallback-locale=none')
    expect(russian!.relatedNews?.heading).toBe('Связанные новости')
    expect(english!.relatedNews?.heading ?? null).toBeNull()
    expect(russian!.relatedNews?.resolved).toMatchObject({ heading: 'Связанные новости' })
    expect(english!.relatedNews?.resolved).toMatchObject({ heading: 'Related news' })
  })

  it('warns that the label is Russian, the story English and the list empty', async () => {
    const { warnings } = await importBytes({
      bytes: await readFile(storyFile),
      dryRun: true,
      language: 'en',
      payload: newsroom.payload,
    })
    expect(warnings).toContainEqual(expect.stringMatching(/Russian.*English/))
    expect(warnings).toContainEqual(expect.stringMatching(/empty/))
  })
})

describe('importing', () => {
  // Each test has a headline of its own, so that none sees another's article.
  let headline: string
  let number = 0
  beforeEach(() => {
    headline = `Budget Number ${(number += 1)} Is Adopted`
    minute = number
  })

  it('makes a draft', async () => {
    const { id, status } = await bring(wire({ headline }))
    expect([status, (await articleOf(id))._status]).toEqual(['created', 'draft'])
    expect((await rest(`/articles/${id}`)).status).toBe(404)
  })

  it('publishes when asked to', async () => {
    const { id } = await bring(wire({ headline }), { publish: true })
    const article = (await (await rest(`/articles/${id}`)).json()) as Article
    expect(article).toMatchObject({
      _status: 'published',
      publishedAt: `2025-12-01T02:${String(minute).padStart(2, '0')}:00.000Z`,
      sectionName: 'Economy',
    })
  })

  it('publishes a draft that is sent again to be published', async () => {
    const first = await bring(wire({ headline }))
    const second = await bring(wire({ headline }), { publish: true })
    const third = await bring(wire({ headline }), { publish: true })
    expect([first.status, second.status, third.status]).toEqual(['created', 'updated', 'unchanged'])
    expect(second.id).toBe(first.id)
  })

  it('finds a section by its name in any language', async () => {
    const { id } = await bring(wire({ headline, section: 'Эдийн засаг' }), { publish: true })
    expect((await articleOf(id))._status).toBe('published')
  })

  it('leaves a story of an unknown section as a draft, with a warning', async () => {
    const { id, warnings } = await bring(wire({ headline, section: 'Horoscope' }), {
      publish: true,
    })
    expect(warnings).toContainEqual(expect.stringContaining('no section “Horoscope”'))
    expect(await articleOf(id)).toMatchObject({ _status: 'draft', section: null })
  })

  it('leaves a story that is sent again as it is', async () => {
    const first = await bring(wire({ headline }))
    const before = await articleOf(first.id)
    const again = await bring(wire({ headline }))
    expect([again.status, again.id]).toEqual(['unchanged', first.id])
    expect((await articleOf(first.id)).updatedAt).toBe(before.updatedAt)
  })

  it('makes a changed text a new version of the same article', async () => {
    const first = await bring(wire({ headline }))
    const articles = await countOf('articles')
    const changed = await bring(wire({ headline, paragraphs: ['Parliament did not adopt it.'] }))
    expect([changed.status, changed.id]).toEqual(['updated', first.id])
    expect(await countOf('articles')).toBe(articles)
    expect((await articleOf(first.id)).plainText).toBe('Parliament did not adopt it.')
  })

  it('takes a changed headline, sent at the same moment with most of the text, for the same story', async () => {
    const day = '2025-12-02 11:22:33'
    const first = await bring(wire({ day, headline }))
    const changed = await bring(wire({ day, headline: `${headline} at Last` }))
    expect([changed.status, changed.id]).toEqual(['updated', first.id])
    expect(changed.warnings).toContainEqual(expect.stringMatching(/taken for a new version/))
  })

  it('takes a headline that returns on another day for another story', async () => {
    const first = await bring(wire({ day: '2025-12-03 09:00:00', headline }))
    const next = await bring(wire({ day: '2025-12-04 09:00:00', headline }))
    expect(next.status).toBe('created')
    expect(next.id).not.toBe(first.id)
    expect((await articleOf(next.id)).slug).not.toBe((await articleOf(first.id)).slug)
  })

  it('does not change what readers see unless it is asked to publish', async () => {
    const { id } = await bring(wire({ headline }), { publish: true })
    await bring(wire({ headline, paragraphs: ['Not for readers yet.'] }))
    expect((await articleOf(id, false)).plainText).toContain('The vote took all night.')
    expect((await articleOf(id, true)).plainText).toBe('Not for readers yet.')
  })

  it('keeps what the newsroom added: tags, pictures, an edited text among the versions', async () => {
    const { id } = await bring(wire({ headline }), { publish: true })
    const { docs } = await newsroom.payload.find({ collection: 'tags', limit: 1 })
    await newsroom.payload.update({
      id: id as number,
      collection: 'articles',
      data: { tags: [docs[0]!.id] },
    })
    await bring(wire({ headline, paragraphs: ['New.'] }), { publish: true })
    expect((await articleOf(id)).tags).toEqual([docs[0]!.id])
  })

  it('keeps what editors set and the text does not give', async () => {
    const bare = (text: string) => [headline, 'Economy', text].join('\n\n')
    const { id } = await bring(bare('Parliament has adopted the budget after a long night.'))
    const { docs } = await newsroom.payload.find({ collection: 'authors', limit: 1 })
    const set = {
      authors: [docs[0]!.id],
      dateline: { agency: 'MONTSAME', date: '2025-12-01', place: 'Darkhan' },
      publishedAt: '2025-12-01T02:15:00.000Z',
      summary: 'It is the largest yet.',
    }
    const collection = 'articles'
    await newsroom.payload.update({ id: id as number, collection, data: set, draft: true })
    const again = await bring(bare('Parliament has adopted the budget after two long nights.'))
    expect([again.status, again.id]).toEqual(['updated', id])
    const article = await articleOf(id)
    expect(article.plainText).toContain('two long nights')
    expect(article).toMatchObject(set)
  })

  it('sets what the text gives, also where editors set something else', async () => {
    const first = await bring(wire({ headline }))
    const before = await articleOf(first.id)
    await newsroom.payload.update({
      id: first.id as number,
      collection: 'articles',
      data: {
        authors: [],
        dateline: { place: 'Darkhan' },
        publishedAt: '2025-12-01T00:00:00.000Z',
      },
      draft: true,
    })
    await bring(wire({ headline, paragraphs: ['It was changed.'] }))
    const { authors, dateline, publishedAt } = await articleOf(first.id)
    expect({ authors, dateline, publishedAt }).toEqual({
      authors: before.authors,
      dateline: before.dateline,
      publishedAt: before.publishedAt,
    })
    expect(authors).toHaveLength(1)
  })

  it('keeps the anchors of subheadings when a published story is sent again', async () => {
    const text = (last: string) =>
      wire({
        headline,
        paragraphs: [
          'The first paragraph is about the budget and its size.',
          'Taxes and Fees',
          `Taxes rise a little next year, and fees fall. ${last}`,
        ],
      })
    const { id } = await bring(text('So it goes.'), { publish: true })
    const before = (await articleOf(id)).parts!.map(({ anchor }) => anchor)
    await bring(text('It was said.'), { publish: true })
    expect((await articleOf(id)).parts!.map(({ anchor }) => anchor)).toEqual(before)
    expect(before).toContain('taxes-and-fees')
  })

  it('makes an author once', async () => {
    await bring(wire({ headline }))
    const before = await countOf('authors')
    const { warnings } = await bring(
      wire({ day: '2025-12-05 09:00:00', headline: `${headline} Again` }),
    )
    expect(await countOf('authors')).toBe(before)
    expect(warnings).not.toContainEqual(expect.stringMatching(/one was added/))
  })

  it('links related news to the articles that the newsroom has', async () => {
    const other = await bring(wire({ day: '2025-12-06 09:00:00', headline: `${headline} Before` }))
    const text = `${wire({ headline })}\n\nRelated news\n\n${headline} Before\nNothing of This Name`
    const { id, warnings } = await bring(text)
    expect((await articleOf(id)).relatedNews?.items).toEqual([other.id])
    expect(warnings).toContainEqual(expect.stringContaining('“Nothing of This Name”'))
  })

  it('links related news by their addresses', async () => {
    const other = await bring(wire({ day: '2025-12-08 09:00:00', headline: `${headline} Found` }), {
      publish: true,
    })
    const { slug } = await articleOf(other.id)
    const address = `https://montsame.example/en/${slug}`
    const unknown = `https://montsame.example/ru/${slug}`
    const text = `${wire({ day: '2025-12-09 09:00:00', headline: `${headline} Linked` })}\n\nRelated news\n\n- ${address}?from=mail\n- ${unknown}`
    const { id, warnings } = await bring(text)
    expect((await articleOf(id)).relatedNews?.items).toEqual([other.id])
    expect(warnings.join('\n')).not.toContain(address)
    expect(warnings).toContainEqual(
      `Related news: the newsroom has no published article at the address ${unknown}.`,
    )
  })

  it('does not link a story to itself in another language', async () => {
    const own = `${headline} Snow`
    const story = { day: '2025-12-07 09:00:00', headline: own }
    const { id } = await bring(wire(story))
    const article = await articleOf(id)
    await newsroom.payload.create({
      collection: 'articles',
      data: { headline: 'Снег', language: 'ru', story: article.story },
      draft: true,
    })
    const again = await bring(`${wire(story)}\n\nRelated news\n\n${own}\nСнег`)
    expect(again).toMatchObject({ id, status: 'updated' })
    expect((await articleOf(id)).relatedNews?.items).toEqual([])
  })

  it('says in a dry run what would happen, and changes nothing', async () => {
    const before = [await countOf('articles'), await countOf('authors')]
    const { id, status } = await bring(wire({ headline }).replace('dulam', 'nobody'), {
      dryRun: true,
    })
    expect([id, status]).toEqual([null, 'created'])
    expect([await countOf('articles'), await countOf('authors')]).toEqual(before)
  })

  it('makes one article of a story that is imported twice at once', async () => {
    const results = await Promise.all([bring(wire({ headline })), bring(wire({ headline }))])
    expect(results.map(({ status }) => status).sort()).toEqual(['created', 'unchanged'])
    expect(new Set(results.map(({ id }) => id)).size).toBe(1)
  })

  it('rejects a story whose article is in the trash, and says so', async () => {
    const { id } = await bring(wire({ headline }))
    await newsroom.payload.update({
      id: id as number,
      collection: 'articles',
      data: { deletedAt: new Date().toISOString() },
    })
    const again = await bring(wire({ headline }))
    expect(again.status).toBe('rejected')
    expect(String((again as { error: unknown }).error)).toMatch(/in the trash/)
  })

  it('rejects a story whose article somebody is editing, and leaves their lock', async () => {
    const { payload } = newsroom
    const { id } = await bring(wire({ headline }))
    const user = await payload.create({
      collection: 'users',
      data: { email: `${number}@newsroom.example`, name: 'E', password: 'a password for tests' },
    })
    await payload.create({
      collection: 'payload-locked-documents',
      data: {
        document: { relationTo: 'articles', value: id as number },
        user: { relationTo: 'users', value: user.id },
      } as never,
    })
    const again = await bring(wire({ headline, paragraphs: ['Other text.'] }))
    expect(again.status).toBe('rejected')
    expect((await payload.count({ collection: 'payload-locked-documents' })).totalDocs).toBe(1)
  })

  it.each([
    ['an empty file', ''],
    ['white space', ' \n \n'],
    ['a binary file', 'a\u0000b\u0000c'],
    ['over a megabyte', 'a'.repeat(1_100_000)],
    ['an impossible time', wire({ day: '2025-13-45 10:00:00' })],
  ])('rejects %s with a sentence, and makes nothing', async (_, text) => {
    const before = await countOf('articles')
    const result = await bring(text)
    expect(result.status).toBe('rejected')
    expect(String((result as { error: Error }).error.message)).toMatch(/^[A-Z].{20,}\.$/s)
    expect(await countOf('articles')).toBe(before)
  })

  it('rejects a language that the newsroom does not have', async () => {
    const result = await bring(wire({ headline }), { language: 'fr' })
    expect(result).toMatchObject({ status: 'rejected' })
  })
})
