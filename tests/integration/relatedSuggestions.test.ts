import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'

import type { SuggestedArticle } from '../../src/related/resolveRelatedNews.ts'
import type { Article } from '../../src/payload-types.ts'
import { makeArticle, makeSection } from '../helpers/articles.ts'
import { graphql } from '../helpers/graphql.ts'
import { startPayload, type TestPayload } from '../helpers/payload.ts'
import { rest } from '../helpers/rest.ts'
import { makeStaff } from '../helpers/staff.ts'

let newsroom: TestPayload
let payload: TestPayload['payload']
let staff: Awaited<ReturnType<typeof makeStaff>>
let section: number

beforeAll(async () => {
  newsroom = await startPayload()
  payload = newsroom.payload
  staff = await makeStaff(payload)
})
afterAll(() => newsroom.close())

type Resolved = NonNullable<NonNullable<Article['relatedNews']>['resolved']>
type Answer = {
  errors?: { message: string }[]
  resolved: null | Resolved
  suggestions?: SuggestedArticle[]
}

const make = (data: Partial<Article> = {}) =>
  makeArticle(payload, { section, ...data } as Parameters<typeof makeArticle>[1])
const makeTag = async (name: string) =>
  (await payload.create({ collection: 'tags', data: { kind: 'topic', name } })).id

const related = async (id: number, query = '', token?: string) => {
  const response = await rest(`/articles/${id}/related${query}`, { token })
  return { ...((await response.json()) as Answer), http: response.status }
}
const idsOf = (resolved: null | Resolved | undefined) => resolved?.articles.map(({ id }) => id)

describe('suggestions of related news', () => {
  let tags: number[]
  beforeAll(async () => {
    section = (await makeSection(payload)).id
    tags = [await makeTag('Wool'), await makeTag('Hay')]
  })

  it('are told to the staff with their reasons, also when the list does not fill itself', async () => {
    const author = (await payload.create({ collection: 'authors', data: { name: 'Anu Bold' } })).id
    const place = { dateline: { place: 'Khovd' } }
    const elsewhere = (await makeSection(payload)).id
    const old = { publishedAt: '2025-01-01T00:00:00.000Z' }
    const close = await make({ authors: [author], section: elsewhere, tags, ...place, ...old })
    const near = await make({ headline: 'Near' })
    await make({ _status: 'draft', tags })
    await make({ section: elsewhere, ...place })
    const { id } = await make({ authors: [author], tags, ...place })

    const { http, resolved, suggestions } = await related(id, '', staff.journalist.token)
    expect([http, resolved]).toEqual([200, null])
    expect(suggestions!.map((one) => [one.id, one.reasons])).toEqual([
      [close.id, [{ count: 2, kind: 'tags' }, { kind: 'place' }, { count: 1, kind: 'authors' }]],
      [near.id, [{ kind: 'section' }, { kind: 'recent' }]],
    ])
    expect(suggestions![1]).toMatchObject({ headline: 'Near', language: 'en', slug: 'near' })
  })

  it('are not told to readers, who get what stands under the article', async () => {
    const { id } = await make({ relatedNews: { automatic: true }, tags })
    const article = (await (await rest(`/articles/${id}?depth=0`)).json()) as Article
    const answer = await related(id)
    expect(answer).toEqual({ http: 200, resolved: article.relatedNews!.resolved })
    expect(answer.resolved!.articles.length).toBeGreaterThan(1)
  })

  it('are as many as was asked for', async () => {
    const pick = await make({ section: (await makeSection(payload)).id })
    const other = await make({ section: (await makeSection(payload)).id })
    const { id } = await make({
      relatedNews: { automatic: true, items: [pick.id, other.id] },
      tags,
    })
    const three = await related(id, '?limit=3', staff.editor.token)
    expect(idsOf(three.resolved)).toHaveLength(3)
    expect(three.suggestions).toHaveLength(3)
    expect(idsOf((await related(id, '?limit=1')).resolved)).toEqual([pick.id])
    const refused = await related(id, '?limit=21')
    expect([refused.http, refused.errors?.[0]?.message]).toEqual([
      400,
      '`limit` is a number from 1 to 20.',
    ])
  })

  it('are of the article as it is being written, with draft=true', async () => {
    const lonely = (await makeSection(payload)).id
    const tag = await makeTag('Salt')
    const salted = await make({ tags: [tag] })
    const { id } = await make({ section: lonely })
    await payload.update({ id, collection: 'articles', data: { tags: [tag] }, draft: true })
    const { token } = staff.editor
    expect((await related(id, '', token)).suggestions).toEqual([])
    const { suggestions } = await related(id, '?draft=true', token)
    expect(suggestions!.map((one) => one.id)).toEqual([salted.id])
  })

  it('are in the language of the reader, and not of the article’s own story', async () => {
    const tag = await makeTag('Coal')
    const russian = await make({ headline: 'Уголь', language: 'ru', tags: [tag] })
    const own = await make({ relatedNews: { automatic: true }, tags: [tag] })
    await make({ headline: 'Своя', language: 'ru', story: own.story, tags: [tag] })
    const { resolved } = await related(own.id, '?locale=ru')
    expect(idsOf(resolved)).toEqual([russian.id])
    expect(resolved!.language).toBe('ru')
  })

  it('are of nothing that was picked in another language', async () => {
    const tag = await makeTag('Gold')
    const korean = await make({ language: 'ko', tags: [tag] })
    const english = await make({ story: korean.story, tags: [tag] })
    const { id } = await make({
      relatedNews: { automatic: true, items: [korean.id] },
      section: (await makeSection(payload)).id,
      tags: [tag],
    })
    expect(idsOf((await related(id)).resolved)).toEqual([english.id])
  })

  it('are not to be had of articles that one may not see', async () => {
    const draft = await make({ _status: 'draft' })
    expect((await related(draft.id)).http).toBe(404)
    expect((await related(draft.id, '', staff.journalist.token)).http).toBe(200)
    expect((await related(2_000_000)).http).toBe(404)
  })
})

describe('a list of articles whose related news fill themselves', () => {
  const total = 8
  let made: Article[]
  beforeAll(async () => {
    section = (await makeSection(payload)).id
    const tag = await makeTag('Rail')
    const english = await make({ section: (await makeSection(payload)).id })
    made = []
    for (let count = 0; count < total; count += 1) {
      made.push(
        await make({
          language: count % 2 ? 'ru' : 'en',
          relatedNews: { automatic: true, items: count % 3 ? [] : [english.id] },
          tags: count % 4 ? [tag] : [],
        }),
      )
    }
  })

  /** How many statements the database gets. */
  const statements = async <T>(work: () => Promise<T>): Promise<[number, T]> => {
    const { pool } = payload.db as unknown as { pool: { query: () => unknown } }
    const query = jest.spyOn(pool, 'query')
    try {
      const result = await work()
      return [query.mock.calls.length, result]
    } finally {
      query.mockRestore()
    }
  }
  const list = async (ids: number[]) => {
    const response = await rest(
      `/articles?depth=0&limit=${total}&pagination=false&select[relatedNews][resolved]=true&where[id][in]=${ids.join()}`,
    )
    return ((await response.json()) as { docs: Article[] }).docs
  }

  it('takes no more queries the longer it is', async () => {
    const [some] = await statements(() => list(made.slice(0, 4).map(({ id }) => id)))
    const [all, docs] = await statements(() => list(made.map(({ id }) => id)))
    expect(docs).toHaveLength(total)
    expect(all).toBe(some)
    expect(all).toBeLessThanOrEqual(10)
  })

  it('takes no more over GraphQL', async () => {
    const ask = (limit: number) =>
      graphql(
        `
          query ($limit: Int!, $section: JSON!) {
            Articles(limit: $limit, select: true, where: { section: { equals: $section } }) {
              docs {
                id
                relatedNews {
                  resolved
                }
              }
            }
          }
        `,
        { limit, section },
      )
    const [some] = await statements(() => ask(5))
    const [all, { data, errors }] = await statements(() => ask(total))
    expect(errors).toBeUndefined()
    expect((data as { Articles: { docs: unknown[] } }).Articles.docs).toHaveLength(total)
    expect(all).toBe(some)
    expect(all).toBeLessThanOrEqual(10)
  })

  it('has under each what that has alone', async () => {
    const together = await list(made.map(({ id }) => id))
    for (const { id, relatedNews } of together) {
      const [alone] = await list([id])
      expect([id, alone!.relatedNews!.resolved]).toEqual([id, relatedNews!.resolved])
      expect(idsOf(relatedNews!.resolved)!.length).toBeGreaterThan(2)
    }
  })
})
