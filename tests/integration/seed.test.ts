import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { seed } from '../../seed/index.ts'
import type { Article } from '../../src/payload-types.ts'
import type { ResolvedRelatedNews } from '../../src/related/resolveRelatedNews.ts'
import { startPayload, type TestPayload } from '../helpers/payload.ts'
import { rest } from '../helpers/rest.ts'

let newsroom: TestPayload
let english: Article
const said: string[] = []

beforeAll(async () => {
  newsroom = await startPayload()
  await seed({ log: (line) => void said.push(line), payload: newsroom.payload })
  const slug = 'mongolia-south-korea-advance-bilateral-agenda'
  const response = await rest(`/articles?where[slug][equals]=${slug}&depth=0`)
  const { docs } = (await response.json()) as { docs: Article[] }
  english = docs[0]!
})
afterAll(() => newsroom.close())

/** As a reader gets it, who asks for no locale. */
const edition = async (language: string): Promise<Article> => {
  const response = await rest(`/articles/${english.id}/editions/${language}?depth=0`)
  expect(response.status).toBe(200)
  return (await response.json()) as Article
}

const languages = ['en', 'mn', 'ru', 'ko']

describe('the Mongolia–Korea story of the demo newsroom', () => {
  it.each(languages)('has all its editions, told by the one in %s', async (language) => {
    const { editions } = await edition(language)
    expect(editions!.map((one) => one.language)).toEqual(languages)
  })

  it.each([
    ['mn', 'Улаанбаатар, 2025 оны 11 сарын 20 /МОНЦАМЭ/.', 'Улс төр'],
    ['ru', 'Улан-Батор, 20 ноября 2025 г. /МОНЦАМЭ/.', 'Политика'],
    ['ko', '(울란바토르=몬차메) 11월 20일 =', '정치'],
  ])('is translated into %s', async (language, dateline, sectionName) => {
    const translation = await edition(language)
    expect(translation).toMatchObject({
      authors: english.authors,
      dateline: { text: dateline },
      language,
      section: english.section,
      sectionName,
      story: english.story,
      tags: english.tags,
      translatedFrom: english.id,
      translatedRevision: english.revision,
    })
    const shape = ({ parts }: Article) =>
      parts!.map(({ paragraphs, subheading }) => [subheading !== null, paragraphs?.length])
    expect(shape(translation)).toEqual(shape(english))
  })

  it.each([
    [
      'en',
      'Related news',
      [
        'Cashmere, Mongolia’s Soft Export',
        'How Travellers Reach the Mongolian Capital by Air',
        'Naadam and the Visitors Who Come for It',
      ],
    ],
    [
      'mn',
      'Холбоотой мэдээ',
      ['Ноолуур, Монголын зөөлөн экспорт', 'Наадам ба түүнийг зорин ирэх аялагчид'],
    ],
    ['ru', 'Связанные новости', ['Кашемир — мягкий экспорт Монголии']],
    ['ko', '관련 뉴스', ['나담 축제와 이를 찾는 여행객']],
  ])('has related news in %s', async (language, heading, headlines) => {
    const { relatedNews } = await edition(language)
    const { articles, ...head } = relatedNews!.resolved as ResolvedRelatedNews
    expect(head).toEqual({ heading, language })
    expect(articles.map((article) => article.headline)).toEqual(headlines)
    expect(new Set(articles.map((article) => article.language))).toEqual(new Set([language]))
  })
})

describe('the demo newsroom', () => {
  it('says what it is made of', () => {
    expect(said.filter((line) => line.startsWith('created: '))).toHaveLength(11)
    expect(said).toContain('created: Mongolia, South Korea Advance Bilateral Agenda (en)')
  })

  it('is there once, however often it is made', async () => {
    const count = async () =>
      Promise.all([
        newsroom.payload.count({ collection: 'articles' }),
        newsroom.payload.count({ collection: 'stories' }),
        newsroom.payload.countVersions({ collection: 'articles' }),
      ])
    const before = await count()
    said.length = 0
    await seed({ log: (line) => void said.push(line), payload: newsroom.payload })
    expect(await count()).toEqual(before)
    expect(said).not.toContainEqual(expect.stringMatching(/^created/))
  })

  it('is finished when it was cut off before the wire story had its tags', async () => {
    const { payload } = newsroom
    const { id, tags } = english
    const data = { relatedNews: { items: [] }, tags: [] }
    await payload.update({ id, collection: 'articles', data })
    expect((await edition('en')).relatedNews!.resolved).toBeNull()
    await seed({ payload })
    const finished = await edition('en')
    expect(finished.tags).toEqual(tags)
    expect((finished.relatedNews!.resolved as ResolvedRelatedNews).articles).toHaveLength(3)
  })

  it('gets back a translation that is missing, and keeps what was changed', async () => {
    const { payload } = newsroom
    const { id } = await edition('ko')
    const russian = await edition('ru')
    await payload.delete({ id, collection: 'articles' })
    const data = { headline: 'Монголия и Корея' }
    await payload.update({ id: russian.id, collection: 'articles', data })
    await seed({ payload })
    expect(await edition('ko')).toMatchObject({ translatedFrom: english.id })
    expect(await edition('ru')).toMatchObject({ ...data, id: russian.id })
  })
})
