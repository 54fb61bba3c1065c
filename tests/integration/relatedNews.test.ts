import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { Article } from '../../src/payload-types.ts'
import { makeArticle, makeSection } from '../helpers/articles.ts'
import { graphql } from '../helpers/graphql.ts'
import { startPayload, type TestPayload } from '../helpers/payload.ts'
import { rest } from '../helpers/rest.ts'

let newsroom: TestPayload
let section: number

beforeAll(async () => {
  newsroom = await startPayload()
  section = (await makeSection(newsroom.payload)).id
})
afterAll(() => newsroom.close())

const make = (data: Partial<Parameters<typeof makeArticle>[1]> = {}) =>
  makeArticle(newsroom.payload, { section, ...data })

const trash = (id: number) =>
  newsroom.payload.update({
    id,
    collection: 'articles',
    data: { deletedAt: new Date().toISOString() },
  })

type Resolved = NonNullable<NonNullable<Article['relatedNews']>['resolved']>

const resolved = async (id: number, query = '') => {
  const article = (await (await rest(`/articles/${id}${query}`)).json()) as Article
  return article.relatedNews!.resolved as null | Resolved
}
const idsOf = (related: null | Resolved) => related?.articles.map(({ id }) => id)

describe('related news', () => {
  it('are null when nothing was chosen', async () => {
    const { id } = await make()
    expect(await resolved(id)).toBeNull()
  })

  it('are null when all that was chosen is unpublished, even under a heading', async () => {
    const draft = await make({ _status: 'draft' })
    const { id } = await make({ relatedNews: { heading: 'Read on', items: [draft.id] } })
    expect(await resolved(id)).toBeNull()
  })

  it('are cards of the articles, in the order that was chosen', async () => {
    const first = await make({ headline: 'First', publishedAt: '2025-01-01T00:00:00.000Z' })
    const second = await make({ headline: 'Second', summary: 'Briefly.' })
    const { id } = await make({ relatedNews: { items: [second.id, first.id] } })
    expect(await resolved(id)).toEqual({
      articles: [
        {
          headline: 'Second',
          id: second.id,
          language: 'en',
          publishedAt: second.publishedAt,
          slug: 'second',
          summary: 'Briefly.',
        },
        {
          headline: 'First',
          id: first.id,
          language: 'en',
          publishedAt: '2025-01-01T00:00:00.000Z',
          slug: 'first',
          summary: null,
        },
      ],
      heading: 'Related news',
      language: 'en',
    })
  })

  it('are only what readers may see: no drafts, nothing from the trash', async () => {
    const draft = await make({ _status: 'draft' })
    const trashed = await make()
    const open = await make()
    const { id } = await make({ relatedNews: { items: [draft.id, trashed.id, open.id] } })
    await trash(trashed.id)
    expect(idsOf(await resolved(id))).toEqual([open.id])
  })

  it('do not keep an article from being saved when one of them is in the trash', async () => {
    const trashed = await make()
    const { id } = await make({ relatedNews: { items: [trashed.id] } })
    await trash(trashed.id)
    const { summary } = await newsroom.payload.update({
      id,
      collection: 'articles',
      data: { relatedNews: { items: [trashed.id] }, summary: 'In short.' },
    })
    expect(summary).toBe('In short.')
  })

  it('cannot have the article itself among them', async () => {
    const { id } = await make()
    const data = { relatedNews: { items: [id] } }
    await expect(newsroom.payload.update({ id, collection: 'articles', data })).rejects.toThrow(
      /relatedNews\.items/,
    )
  })

  it('show the public headline while a draft over it is being written', async () => {
    const open = await make({ headline: 'As published' })
    await newsroom.payload.update({
      id: open.id,
      collection: 'articles',
      data: { headline: 'Not yet for readers' },
      draft: true,
    })
    const { id } = await make({ relatedNews: { items: [open.id] } })
    expect((await resolved(id))?.articles[0]?.headline).toBe('As published')
  })

  it('come over GraphQL', async () => {
    const other = await make()
    const { id } = await make({ relatedNews: { items: [other.id] } })
    const { data, errors } = await graphql<{ Article: Article }>(
      `
        query ($id: Int!) {
          Article(id: $id, select: true) {
            relatedNews {
              resolved
            }
          }
        }
      `,
      { id },
    )
    expect(errors).toBeUndefined()
    expect(data!.Article.relatedNews!.resolved).toEqual(await resolved(id))
    expect(idsOf(await resolved(id))).toEqual([other.id])
  })

  it('come also when nothing else is selected', async () => {
    const other = await make()
    const { id } = await make({ relatedNews: { items: [other.id] } })
    const response = await rest(`/articles/${id}?select[relatedNews][resolved]=true`)
    expect(await response.json()).toEqual({
      id,
      relatedNews: { resolved: expect.objectContaining({ heading: 'Related news' }) },
    })
  })

  it('cannot be written as resolved', async () => {
    const { id } = await make({ relatedNews: { resolved: { articles: [] } } as never })
    expect(await resolved(id)).toBeNull()
  })
})

describe('the heading over related news', () => {
  let picked: number
  beforeAll(async () => {
    picked = (await make()).id
    await newsroom.payload.updateGlobal({
      slug: 'newsroom',
      data: { relatedOtherLanguages: 'show' },
    })
  })

  const korean = () => make({ language: 'ko', relatedNews: { items: [picked] } })

  it("is in the article's own language when no locale is asked for", async () => {
    const { id } = await korean()
    expect(await resolved(id)).toMatchObject({ heading: '관련 뉴스', language: 'ko' })
  })

  it("is in the reader's language when it is asked for", async () => {
    const { id } = await korean()
    expect(await resolved(id, '?locale=ru')).toMatchObject({
      heading: 'Связанные новости',
      language: 'ru',
    })
    expect(await resolved(id, '?locale=en')).toMatchObject({ heading: 'Related news' })
    expect(await resolved(id, '?locale=mn-Mong')).toMatchObject({ heading: 'Холбоотой мэдээ' })
  })

  it("is in the reader's language over GraphQL", async () => {
    const { id } = await korean()
    const query = (locale: string) =>
      `query ($id: Int!) { Article(id: $id${locale}) { relatedNews { resolved } } }`
    const russian = await graphql<{ Article: Article }>(query(', locale: ru'), { id })
    const none = await graphql<{ Article: Article }>(query(''), { id })
    expect(russian.data!.Article.relatedNews!.resolved?.heading).toBe('Связанные новости')
    expect(none.data!.Article.relatedNews!.resolved?.heading).toBe('관련 뉴스')
  })

  it("is the article's own in the language in which it has one", async () => {
    const { id } = await korean()
    await newsroom.payload.update({
      id,
      collection: 'articles',
      data: { relatedNews: { heading: 'Читайте о визите' } },
      locale: 'ru',
    })
    expect((await resolved(id, '?locale=ru'))?.heading).toBe('Читайте о визите')
    expect((await resolved(id))?.heading).toBe('관련 뉴스')
    expect((await resolved(id, '?locale=ja'))?.heading).toBe('関連ニュース')
  })

  it('leaves the picks when it is written in another locale', async () => {
    const { id } = await korean()
    await newsroom.payload.update({
      id,
      collection: 'articles',
      data: { relatedNews: { heading: 'Читайте' } },
      locale: 'ru',
    })
    expect(idsOf(await resolved(id))).toEqual([picked])
  })

  it("is the newsroom's in the language in which it has one", async () => {
    const { id } = await korean()
    const { payload } = newsroom
    const say = (relatedNewsHeading: null | string) =>
      payload.updateGlobal({ slug: 'newsroom', data: { relatedNewsHeading }, locale: 'ja' })
    await say('あわせて読みたい')
    const heading = (await resolved(id, '?locale=ja'))?.heading
    await say(null)
    expect(heading).toBe('あわせて読みたい')
    expect((await resolved(id, '?locale=ja'))?.heading).toBe('関連ニュース')
  })
})

describe('related news that fill themselves', () => {
  let tag: number
  let politics: number
  beforeAll(async () => {
    const { payload } = newsroom
    tag = (await payload.create({ collection: 'tags', data: { kind: 'topic', name: 'Visas' } })).id
    politics = (await makeSection(payload)).id
  })

  /** Published on this day of January 2025. */
  const on = (day: number, data: Parameters<typeof make>[0] = {}) =>
    make({ publishedAt: `2025-01-${String(day).padStart(2, '0')}T00:00:00.000Z`, ...data })

  const automatic = (data: Parameters<typeof make>[0] = {}, items: number[] = []) =>
    on(31, { relatedNews: { automatic: true, items }, section: politics, ...data })

  it('are picks first, then the newest with the same tag, then the newest of the section', async () => {
    const pick = await on(1)
    const tagged = [await on(2, { tags: [tag] }), await on(3, { tags: [tag] })]
    const near = [await on(4, { section: politics }), await on(5, { section: politics })]
    // None of these: an other language, a draft, the article's own next of kin in the trash.
    await on(6, { language: 'ru', section: politics, tags: [tag] })
    await on(7, { _status: 'draft', section: politics, tags: [tag] })
    const { id: trashed } = await on(8, { section: politics, tags: [tag] })
    await trash(trashed)
    const { id } = await automatic({ tags: [tag] }, [pick.id])
    expect(idsOf(await resolved(id))).toEqual(
      [pick, tagged[1]!, tagged[0]!, near[1]!, near[0]!].map((article) => article.id),
    )
  })

  it('are five at most, and none of them twice', async () => {
    const crowded = (await makeSection(newsroom.payload)).id
    const made = []
    for (let day = 1; day <= 7; day += 1) made.push((await on(day, { section: crowded })).id)
    const { id } = await automatic({ section: crowded }, [made[6]!])
    expect(idsOf(await resolved(id))).toEqual([made[6], made[5], made[4], made[3], made[2]])
  })

  it('are all the picks, also when they are more than five', async () => {
    const picks = []
    for (let count = 0; count < 6; count += 1) picks.push((await on(1)).id)
    const { id } = await automatic({}, picks)
    expect(idsOf(await resolved(id))).toEqual(picks)
  })

  it('are null when there is nothing like it', async () => {
    const { id } = await automatic({ section: (await makeSection(newsroom.payload)).id })
    expect(await resolved(id)).toBeNull()
  })

  it('stay empty unless the switch is on', async () => {
    const { id } = await on(31, { section: politics, tags: [tag] })
    expect(await resolved(id)).toBeNull()
  })

  it('fill themselves also when only they are selected', async () => {
    const lonely = (await makeSection(newsroom.payload)).id
    const other = await on(1, { section: lonely })
    const { id } = await automatic({ section: lonely })
    const related = await resolved(id, '?select[relatedNews][resolved]=true')
    expect(idsOf(related)).toEqual([other.id])
  })
})
