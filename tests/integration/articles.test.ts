import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { languageCodes } from '../../src/languages/definitions.ts'
import type { Article } from '../../src/payload-types.ts'
import { bodyOf, makeArticle, makeSection } from '../helpers/articles.ts'
import { graphql } from '../helpers/graphql.ts'
import { startPayload, type TestPayload } from '../helpers/payload.ts'
import { rest } from '../helpers/rest.ts'
import { makeStaff, type Person } from '../helpers/staff.ts'

let newsroom: TestPayload
let editor: Person
let section: number

beforeAll(async () => {
  newsroom = await startPayload()
  editor = (await makeStaff(newsroom.payload)).editor
  section = (await makeSection(newsroom.payload)).id
})
afterAll(() => newsroom.close())

type Answer = {
  doc?: Article
  errors?: { data?: { errors?: { message: string; path: string }[] }; message: string }[]
}

const get = async (path: string) => (await (await rest(path)).json()) as Record<string, unknown>

const send = async (method: 'PATCH' | 'POST', path: string, body: object) => {
  const response = await rest(path, { body, method, token: editor.token })
  const answer = (await response.json()) as Answer
  const problems = answer.errors?.flatMap(({ data }) => data?.errors ?? []) ?? []
  return { ...answer, problems, status: response.status }
}

let written = 0

/** Sends an article as an editor's form does, published unless `data` says otherwise. */
const post = (data: object = {}) =>
  send('POST', '/articles', {
    _status: 'published',
    body: bodyOf('What happened.'),
    headline: `Written ${(written += 1)}`,
    language: 'en',
    section,
    ...data,
  })
const patch = (id: number, data: object) => send('PATCH', `/articles/${id}`, data)

const make = (data: Partial<Parameters<typeof makeArticle>[1]> = {}) =>
  makeArticle(newsroom.payload, { section, ...data })

const story = [
  { paragraphs: ['The lead.', 'More of it.'], subheading: null },
  { paragraphs: ['Goods & services.'], subheading: 'Trade Imbalance' },
]

const derived = {
  html: '<p>The lead.</p><p>More of it.</p><h2 id="trade-imbalance">Trade Imbalance</h2><p>Goods &amp; services.</p>',
  parts: [
    {
      anchor: null,
      html: '<p>The lead.</p><p>More of it.</p>',
      paragraphs: ['The lead.', 'More of it.'],
      subheading: null,
    },
    {
      anchor: 'trade-imbalance',
      html: '<p>Goods &amp; services.</p>',
      paragraphs: ['Goods & services.'],
      subheading: 'Trade Imbalance',
    },
  ],
  plainText: 'The lead.\n\nMore of it.\n\nTrade Imbalance\n\nGoods & services.',
}

describe('the body for developers', () => {
  let id: number
  beforeAll(async () => {
    id = (await make({ body: bodyOf(story) })).id
  })

  it('comes as parts, HTML and plain text over REST', async () => {
    expect(await get(`/articles/${id}`)).toMatchObject({ ...derived, body: { root: {} } })
  })

  it('comes with each article of a list', async () => {
    const { docs } = await get(`/articles?where[id][equals]=${id}`)
    expect(docs).toEqual([expect.objectContaining({ html: derived.html })])
  })

  it.each(['', ', select: true'])('comes typed over GraphQL%s', async (select) => {
    const { data, errors } = await graphql(
      `query ($id: Int!) {
        Article(id: $id${select}) {
          html
          parts { anchor html paragraphs subheading }
          plainText
        }
      }`,
      { id },
    )
    expect(errors).toBeUndefined()
    expect(data).toEqual({ Article: derived })
  })

  it('has the types that it says it has', async () => {
    const { data } = await graphql<{ __type: { fields: { name: string; type: object }[] } }>(`
      {
        __type(name: "ArticlePart") {
          fields {
            name
            type {
              kind
              name
              ofType {
                kind
                name
                ofType {
                  name
                }
              }
            }
          }
        }
      }
    `)
    const fields = data!.__type.fields.map(({ name, type }) => [name, JSON.stringify(type)])
    expect(Object.fromEntries(fields)).toMatchObject({
      anchor: expect.stringMatching(/SCALAR.*String/),
      html: expect.stringMatching(/SCALAR.*String/),
      paragraphs: expect.stringMatching(/LIST.*String/),
      subheading: expect.stringMatching(/SCALAR.*String/),
    })
  })

  it('can be had without the body that it is made from', async () => {
    const article = await get(`/articles/${id}?select[parts]=true`)
    expect(article).toMatchObject({ id, parts: derived.parts })
    expect(Object.keys(article).sort()).toEqual(['id', 'parts'])
  })

  it('can be had without the body in lists and over the Local API', async () => {
    const { docs } = await get(`/articles?where[id][equals]=${id}&select[plainText]=true`)
    expect(docs).toEqual([{ id, plainText: derived.plainText }])
    const local = await newsroom.payload.findByID({
      id,
      collection: 'articles',
      select: { html: true },
    })
    expect(local).toEqual({ id, html: derived.html })
  })

  it('is right also when only the body is left out', async () => {
    const article = await get(`/articles/${id}?select[body]=false`)
    expect(article).toMatchObject(derived)
    expect(article).not.toHaveProperty('body')
  })

  it('cannot be written', async () => {
    await patch(id, { html: '<script>', parts: [{ subheading: 'Mine' }], plainText: 'Mine.' })
    expect(await get(`/articles/${id}`)).toMatchObject(derived)
  })

  it('is empty, not missing, in a draft without text', async () => {
    const { doc } = await send('POST', '/articles?draft=true', { headline: 'Only a headline' })
    expect(doc).toMatchObject({ html: '', parts: [], plainText: '' })
  })
})

describe('links in the text', () => {
  const linkTo = (id: number) => {
    const body = bodyOf('See ')
    const paragraph = body.root.children[0] as unknown as { children: object[] }
    paragraph.children.push({
      type: 'link',
      id: 'b1',
      children: [
        { type: 'text', detail: 0, format: 0, mode: 'normal', style: '', text: 'it', version: 1 },
      ],
      direction: null,
      fields: { doc: { relationTo: 'articles', value: id }, linkType: 'internal', newTab: false },
      format: '',
      indent: 0,
      version: 3,
    })
    return body
  }

  it('lead to the address of a published article, and are text for a draft', async () => {
    const open = await make({ headline: 'Open story', language: 'ru' })
    const draft = await make({ _status: 'draft', headline: 'Hidden story' })
    const toOpen = await make({ body: linkTo(open.id) })
    const toDraft = await make({ body: linkTo(draft.id) })
    expect((await get(`/articles/${toOpen.id}`)).html).toMatch(/href="\/ru\/open-story"/)
    expect((await get(`/articles/${toDraft.id}`)).html).toBe('<p>See it</p>')
  })
})

describe('an article inside another', () => {
  it('is a card and never carries its body', async () => {
    const inner = await make({ body: bodyOf(story), headline: 'Inner', summary: 'In short.' })
    const outer = await make({ relatedNews: { items: [inner.id] } })
    const { relatedNews } = (await get(`/articles/${outer.id}?depth=1`)) as unknown as Article
    const [card] = relatedNews!.items as unknown as [Record<string, unknown>]
    expect(card).toMatchObject({
      headline: 'Inner',
      id: inner.id,
      slug: 'inner',
      summary: 'In short.',
    })
    for (const field of ['body', 'html', 'parts', 'plainText', 'relatedNews', 'source']) {
      expect(card).not.toHaveProperty(field)
    }
  })
})

describe('the names around an article', () => {
  let id: number
  beforeAll(async () => {
    const { payload } = newsroom
    const named = async (
      collection: 'authors' | 'sections' | 'tags',
      en: string,
      ru: string,
      ko: string,
    ) => {
      const { id: made } = await payload.create({ collection, data: { name: en }, locale: 'en' })
      await payload.update({ id: made, collection, data: { name: ru }, locale: 'ru' })
      await payload.update({ id: made, collection, data: { name: ko }, locale: 'ko' })
      return made
    }
    const tags = [
      await named('tags', 'Visas', 'Визы', '비자'),
      await named('tags', 'Trade', 'Торговля', '무역'),
    ]
    const authors = [
      await named('authors', 'Bat', 'Бат', '바트'),
      await named('authors', 'Kim', 'Ким', '김'),
    ]
    const politics = await named('sections', 'Politics', 'Политика', '정치')
    id = (await make({ authors, language: 'ru', section: politics, tags })).id
  })

  const russian = {
    byline: 'Бат и Ким',
    sectionName: 'Политика',
    tagNames: ['Визы', 'Торговля'],
  }

  it.each(['', '?locale=en', '?locale=ko', '?locale=all', '?depth=0'])(
    'are in its own language, whatever locale is asked for (%s)',
    async (query) => {
      expect(await get(`/articles/${id}${query}`)).toMatchObject(russian)
    },
  )

  it('are in its own language over GraphQL', async () => {
    const { data } = await graphql(
      `
        query ($id: Int!) {
          Article(id: $id, locale: ko) {
            byline
            sectionName
            tagNames
          }
        }
      `,
      { id },
    )
    expect(data).toEqual({ Article: russian })
  })

  it('can be had without what they are made from', async () => {
    const query = 'select[byline]=true&select[sectionName]=true&select[tagNames]=true'
    expect(await get(`/articles/${id}?${query}`)).toEqual({ id, ...russian })
  })

  it('follow the locale where the section itself is read', async () => {
    expect(await get(`/articles/${id}?locale=ko&depth=1`)).toMatchObject({
      section: { name: '정치' },
    })
  })

  it('are nothing where there are none', async () => {
    const bare = await make()
    expect(await get(`/articles/${bare.id}`)).toMatchObject({ byline: null, tagNames: [] })
  })
})

describe('a text that is too long', () => {
  it.each([
    ['headline', 301, '“Headline” has 301 characters, and may have 300 at most.'],
    ['summary', 1001, '“Summary” has 1001 characters, and may have 1000 at most.'],
    ['slug', 101, '“Address (slug)” has 101 characters, and may have 100 at most.'],
    ['leadImageCaption', 1001, expect.stringContaining('may have 1000 at most.')],
    ['dateline.place', 201, '“Place” has 201 characters, and may have 200 at most.'],
    ['corrections.0.text', 2001, '“Text” has 2001 characters, and may have 2000 at most.'],
  ])('is refused in a draft too: %s', async (path, length, message) => {
    const { doc } = await send('POST', '/articles?draft=true', { headline: 'Short' })
    const data = path.split('.').reduceRight<unknown>((inner, name) => {
      return name === '0' ? [inner] : { [name]: inner }
    }, 'x'.repeat(length)) as object
    for (const [method, at] of [
      ['POST', '/articles?draft=true'],
      ['PATCH', `/articles/${doc!.id}?draft=true&autosave=true`],
    ] as const) {
      const { problems, status } = await send(method, at, data)
      expect([status, problems]).toEqual([400, [{ message, path }]])
    }
  })
})

describe('the address of an article', () => {
  it('is made of the headline', async () => {
    expect((await post({ headline: 'Air Links: A New Age' })).doc?.slug).toBe('air-links-a-new-age')
  })

  it('is refused when it is typed and taken, naming the field and the other article', async () => {
    const { doc } = await post({ headline: 'The first one', slug: 'taken' })
    const { problems, status } = await post({ slug: 'taken' })
    expect(status).toBe(400)
    expect(problems).toEqual([expect.objectContaining({ path: 'slug' })])
    expect(problems[0]!.message).toMatch('The first one')
    expect(problems[0]!.message).toMatch(`article ${doc!.id}`)
  })

  it('is refused also when only a draft has it', async () => {
    await send('POST', '/articles?draft=true', { headline: 'Planned', slug: 'planned-one' })
    expect(await post({ slug: 'planned-one' })).toMatchObject({ status: 400 })
  })

  it('is refused when another article gets it by being edited', async () => {
    await post({ slug: 'held' })
    const { doc } = await post()
    const { problems, status } = await patch(doc!.id, { slug: 'held' })
    expect([status, problems[0]?.path]).toEqual([400, 'slug'])
  })

  it('gets a number when it is made and taken', async () => {
    const slugs = []
    for (let time = 0; time < 3; time += 1) {
      slugs.push((await post({ headline: 'Same headline' })).doc?.slug)
    }
    expect(slugs).toEqual(['same-headline', 'same-headline-2', 'same-headline-3'])
  })

  it('is numbered also where many come with the same headline at the same moment', async () => {
    const come = () => post({ headline: 'Earthquake' })
    const slugs = (await Promise.all([come(), come(), come(), come()])).map(({ doc }) => doc?.slug)
    expect(slugs.sort()).toEqual(['earthquake', 'earthquake-2', 'earthquake-3', 'earthquake-4'])
  })

  it('is refused in words to the second of two who type it at the same moment', async () => {
    const come = () => post({ slug: 'earthquake-live' })
    const answers = await Promise.all([come(), come()])
    const [refused, ...others] = answers.filter(({ status }) => status === 400)
    expect(others).toEqual([])
    expect(refused?.problems[0]?.message).toMatch(/earthquake-live/)
  })

  it('may be the same in another language', async () => {
    const english = await post({ headline: 'Forum 2025' })
    const korean = await post({ headline: 'Forum 2025', language: 'ko' })
    expect([english.doc?.slug, korean.doc?.slug]).toEqual(['forum-2025', 'forum-2025'])
  })

  it('is free again when the article is in the trash', async () => {
    const { doc } = await post({ slug: 'to-be-freed' })
    await patch(doc!.id, { deletedAt: new Date().toISOString() })
    expect((await post({ slug: 'to-be-freed' })).doc?.slug).toBe('to-be-freed')
  })

  it('is another when the article comes back from the trash to find it taken', async () => {
    const { doc } = await post({ slug: 'left-behind' })
    await patch(doc!.id, { deletedAt: new Date().toISOString() })
    await post({ slug: 'left-behind' })
    const restored = await send('PATCH', `/articles/${doc!.id}?trash=true`, { deletedAt: null })
    expect([restored.status, restored.doc?.slug]).toEqual([200, 'left-behind-2'])
  })

  it('follows the headline of a draft and stays once it has been published', async () => {
    const { doc } = await post({ _status: 'draft', headline: 'Draft headline' })
    expect((await patch(doc!.id, { headline: 'Other headline' })).doc?.slug).toBe('other-headline')
    await patch(doc!.id, { _status: 'published' })
    expect((await patch(doc!.id, { headline: 'Third headline' })).doc?.slug).toBe('other-headline')
  })

  it('is there for every published article, also when its headline cannot be read', async () => {
    const first = await post({ headline: '🎉' })
    const second = await post({ headline: '🎉' })
    expect([first.status, second.status]).toEqual([201, 201])
    expect(first.doc?.slug).toBeTruthy()
    expect(second.doc?.slug).toBeTruthy()
    expect(first.doc?.slug).not.toBe(second.doc?.slug)
  })

  it('is one that can be an address, whatever is typed', async () => {
    const { doc } = await post({ headline: 'Typed oddly', slug: '///?#' })
    expect(doc?.slug).toMatch(/^[a-z0-9-]+$/)
  })

  it('is never that of two articles, also when both are sent at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => post({ headline: 'Sent at once' })),
    )
    const saved = answers.filter(({ status }) => status === 201)
    const refused = answers.filter(({ status }) => status !== 201)
    expect(saved.length).toBeGreaterThan(0)
    for (const { errors, status } of refused) {
      expect(status).toBe(400)
      expect(JSON.stringify(errors)).toMatch(/slug/)
    }
    const { docs } = await newsroom.payload.find({
      collection: 'articles',
      pagination: false,
      select: { slug: true },
      where: { headline: { equals: 'Sent at once' } },
    })
    expect(docs).toHaveLength(saved.length)
    expect(new Set(docs.map(({ slug }) => slug)).size).toBe(saved.length)
  })
})

describe('the anchor of a subheading', () => {
  const retitled = (body: Article['body'], text: string) => {
    const copy = structuredClone(body)
    for (const node of copy.root.children as { fields?: { text: string }; type: string }[]) {
      if (node.type === 'block') node.fields!.text = text
    }
    return copy
  }
  const anchorsOf = (article?: Partial<Article>) => article?.parts?.map(({ anchor }) => anchor)

  it('follows the text of a draft', async () => {
    const { doc } = await post({ _status: 'draft', body: bodyOf(story) })
    const saved = await patch(doc!.id, { body: retitled(doc!.body, 'Market Access') })
    expect(anchorsOf(saved.doc)).toEqual([null, 'market-access'])
  })

  it('stays once the article is published, so that links to it hold', async () => {
    const { doc } = await post({ body: bodyOf(story) })
    const saved = await patch(doc!.id, { body: retitled(doc!.body, 'Market Access') })
    expect(saved.doc?.parts?.[1]).toMatchObject({
      anchor: 'trade-imbalance',
      subheading: 'Market Access',
    })
    expect(saved.doc?.html).toMatch('<h2 id="trade-imbalance">Market Access</h2>')
  })
})

describe('a story', () => {
  it('is made for an article that has none', async () => {
    const first = await make()
    const second = await make()
    expect(first.story).toMatch(/^[0-9a-f-]{36}$/)
    expect(second.story).not.toBe(first.story)
  })

  it('has one edition in a language', async () => {
    const { doc } = await post({ headline: 'The English edition' })
    const { story: id } = await newsroom.payload.findByID({
      id: doc!.id,
      collection: 'articles',
      depth: 0,
    })
    expect((await post({ language: 'ru', story: id })).status).toBe(201)
    const { problems, status } = await post({ language: 'en', story: id })
    expect([status, problems[0]?.path]).toEqual([400, 'language'])
    expect(problems[0]!.message).toMatch('The English edition')
  })

  it('does not get a second one by a change of language', async () => {
    const { story: id } = await make({ language: 'en' })
    const { doc } = await post({ language: 'ru', story: id })
    expect(await patch(doc!.id, { language: 'en' })).toMatchObject({ status: 400 })
  })

  it('may get a new edition when the former is in the trash', async () => {
    const { id, story: its } = await make()
    await patch(id, { deletedAt: new Date().toISOString() })
    expect((await post({ story: its })).status).toBe(201)
  })
})

describe('the length of an article', () => {
  it('is counted when it is saved, subheadings included', async () => {
    const { doc } = await post({ body: bodyOf(story) })
    expect(doc).toMatchObject({ readingMinutes: 1, wordCount: 9 })
    const longer = await patch(doc!.id, { body: bodyOf('word '.repeat(660)) })
    expect(longer.doc).toMatchObject({ readingMinutes: 3, wordCount: 660 })
  })

  it('is counted in the words of its language', async () => {
    const body = bodyOf('蒙古国总统会见韩国总统讨论双边合作')
    expect((await post({ body, language: 'zh' })).doc?.wordCount).toBe(9)
  })

  it('cannot be claimed, and stays when something else is saved', async () => {
    const { doc } = await post({ body: bodyOf(story), wordCount: 5000 })
    expect(doc?.wordCount).toBe(9)
    expect((await patch(doc!.id, { summary: 'In short.', wordCount: 1 })).doc?.wordCount).toBe(9)
  })
})

describe('the time of publication', () => {
  it('is set once, and kept when the article is edited', async () => {
    const { doc } = await post()
    expect(Date.parse(doc!.publishedAt!)).toBeGreaterThan(Date.now() - 60_000)
    const edited = await patch(doc!.id, { _status: 'published', summary: 'In short.' })
    expect(edited.doc?.publishedAt).toBe(doc!.publishedAt)
  })

  it('is the one that is given', async () => {
    const publishedAt = '2025-11-20T08:26:07.000Z'
    expect((await post({ publishedAt })).doc?.publishedAt).toBe(publishedAt)
  })
})

describe('the dateline', () => {
  it('is kept as it was written', async () => {
    const dateline = { agency: 'MONTSAME', date: '2025-11-20', place: 'Ulaanbaatar' }
    expect((await post({ dateline })).doc?.dateline).toMatchObject(dateline)
  })

  describe('as a text', () => {
    const text = 'Улан-Батор, 20 ноября 2025 г. /МОНЦАМЭ/.'
    const written = { agency: 'MONTSAME', date: '2025-11-20', place: 'Ulaanbaatar' }
    let id: number
    beforeAll(async () => {
      ;({ id } = (await post({ dateline: { ...written, text: 'Mine.' }, language: 'ru' })).doc!)
    })

    it('is made in the language of the article, and cannot be written', async () => {
      const { dateline } = await get(`/articles/${id}?locale=ko`)
      expect(dateline).toEqual({ ...written, text })
    })

    it.each([
      ['select[dateline]=true', { dateline: { ...written, text } }],
      ['select[dateline][text]=true', { dateline: { text } }],
      ['select[dateline][place]=true', { dateline: { place: 'Ulaanbaatar' } }],
    ])('can be had without what it is made from: %s', async (select, article) => {
      expect(await get(`/articles/${id}?${select}`)).toEqual({ id, ...article })
    })

    it('is right also when what it is made from is left out', async () => {
      const article = await get(
        `/articles/${id}?select[language]=false&select[dateline][place]=false`,
      )
      expect(article.dateline).toEqual({ agency: 'MONTSAME', date: '2025-11-20', text })
      expect(article).not.toHaveProperty('language')
    })

    it.each(['', ', select: true'])('comes over GraphQL%s', async (select) => {
      const { data } = await graphql(
        `query ($id: Int!) { Article(id: $id${select}) { dateline { text } } }`,
        { id },
      )
      expect(data).toEqual({ Article: { dateline: { text } } })
    })
  })

  it.each(['2025-02-30', '2025-13-01', '20 November 2025', '2025-11-20T00:00:00Z', '25-11-20'])(
    'is refused with a day that does not exist or is not written as one: %s',
    async (date) => {
      const { problems, status } = await post({ dateline: { date } })
      expect([status, problems[0]?.path]).toEqual([400, 'dateline.date'])
      expect(problems[0]!.message).toMatch(/YYYY-MM-DD/)
    },
  )

  it('is emptied by null, and so are related news', async () => {
    const { doc } = await post({ dateline: { place: 'Darkhan' } })
    const { status } = await patch(doc!.id, { dateline: null, relatedNews: null })
    expect(status).toBe(200)
    expect(await get(`/articles/${doc!.id}`)).toMatchObject({
      dateline: { agency: null, date: null, place: null },
    })
  })

  it('may have no day', async () => {
    expect((await post({ dateline: { date: '', place: 'Seoul' } })).status).toBe(201)
  })
})

describe('the languages', () => {
  it.each(languageCodes)('%s can be written and read', async (language) => {
    const { doc, status } = await post({ headline: `News ${language}`, language })
    expect([status, doc?.language]).toEqual([201, language])
    expect(await get(`/articles/${doc!.id}`)).toMatchObject({ language })
  })

  it('are no others, in a story of its own and in one that exists', async () => {
    for (const more of [{}, { story: (await make()).story }]) {
      const { problems, status } = await post({ language: 'de', ...more })
      expect([status, problems[0]?.path]).toEqual([400, 'language'])
    }
  })

  it('keep the Mongolian script letter by letter', async () => {
    // With a vowel separator and a variation selector, which are easily lost.
    const words = 'ᠬᠣᠯᠪᠣᠭ᠎ᠠ ᠡᠳ᠋ ᠦᠨ ᠵᠠᠰᠠᠭ'
    const { doc } = await post({ body: bodyOf(words), headline: words, language: 'mn-Mong' })
    expect(await get(`/articles/${doc!.id}`)).toMatchObject({ headline: words, plainText: words })
    const { docs } = await get(`/articles?where[headline][equals]=${encodeURIComponent(words)}`)
    expect(docs).toHaveLength(1)
  })
})

describe('what is not an article', () => {
  it.each([
    { headline: 123 },
    { headline: {} },
    { headline: 'x'.repeat(301) },
    { slug: 5 },
    { slug: {} },
    { language: 5 },
    { language: null },
    { body: 'text' },
    { body: {} },
    { body: { root: { children: 5 } } },
    { body: { root: { children: [null] } } },
    { body: { root: { children: [{ type: 'nosuch' }] } } },
    { body: { root: { children: [{ type: 'paragraph', children: 'x' }] } } },
    { body: { root: { children: [{ type: 'block', fields: null }] } } },
    { body: { root: { children: [{ type: 'upload', relationTo: 'media', value: 999_999 }] } } },
    { body: { root: { children: [{ type: 'upload', relationTo: 'media', value: 'abc' }] } } },
    { body: { root: { children: [{ type: 'upload', relationTo: 'media', value: 1e15 }] } } },
    { body: bodyOf('x'.repeat(1_000_001)) },
    { headline: 'With a \u0000 in it' },
    { story: 'nope' },
    { story: '00000000-0000-4000-8000-000000000000' },
    { section: 999_999 },
    { section: 'abc' },
    { tags: ['x'] },
    { authors: [999_999] },
    { dateline: { date: 5 } },
    { publishedAt: 'soon' },
    { priority: 10 },
    { relatedNews: { items: 'x' } },
    { relatedNews: { items: [999_999] } },
  ])('is refused: %j', async (data) => {
    expect((await post(data)).status).toBe(400)
  })
})

describe('a request that cannot be right', () => {
  it.each([
    '/articles?where[section][equals]=abc',
    '/articles?page=-1',
    '/articles?where[headline][equals]=%00',
  ])('is told so, and that it is not the newsroom’s fault: %s', async (path) => {
    const response = await rest(path)
    const { errors } = (await response.json()) as Answer
    expect([response.status, errors?.[0]?.message]).toEqual([400, expect.stringContaining('Check')])
  })

  it.each(['/articles/abc', '/articles/99999999999999999999', '/sections/abc'])(
    'is told that nothing is there: %s',
    async (path) => {
      const response = await rest(path)
      const { errors } = (await response.json()) as Answer
      const message = expect.stringMatching(/cannot be an id in/)
      expect([response.status, errors?.[0]?.message]).toEqual([404, message])
    },
  )

  it('is told so over GraphQL', async () => {
    const { errors } = await graphql(
      '{ Articles(where: { slug: { equals: "\\u0000" } }) { totalDocs } }',
    )
    expect(errors?.[0]?.message).toContain('Check')
  })

  it.each(['null', '[]', '"text"'])('that sends %s for an article is told so', async (body) => {
    const headers = { 'content-type': 'application/json' }
    const response = await rest('/articles', { body, headers, method: 'POST', token: editor.token })
    expect(response.status).toBe(400)
  })

  it('that names a document that is not there is told so', async () => {
    const { status } = await send('POST', '/sections', { name: 'Part of nothing', parent: 999_999 })
    expect(status).toBe(400)
  })
})

describe('a section', () => {
  const part = async (of?: number) => {
    const { id } = await makeSection(newsroom.payload)
    if (of !== undefined) await send('PATCH', `/sections/${id}`, { parent: of })
    return id
  }

  it('can be part of another', async () => {
    const outer = await part()
    const inner = await part(outer)
    expect(await get(`/sections/${inner}?depth=0`)).toMatchObject({ parent: outer })
  })

  it('cannot be part of itself', async () => {
    const id = await part()
    const { problems, status } = await send('PATCH', `/sections/${id}`, { parent: id })
    expect([status, problems[0]?.path]).toEqual([400, 'parent'])
  })

  it('cannot be part of a section inside it', async () => {
    const outer = await part()
    const innermost = await part(await part(outer))
    const { problems, status } = await send('PATCH', `/sections/${outer}`, { parent: innermost })
    expect([status, problems[0]?.path]).toEqual([400, 'parent'])
  })

  it('is refused with an address that another has, and numbers a made one', async () => {
    const { payload } = newsroom
    const first = await payload.create({ collection: 'sections', data: { name: 'World news' } })
    const second = await payload.create({ collection: 'sections', data: { name: 'World news' } })
    expect([first.slug, second.slug]).toEqual(['world-news', 'world-news-2'])
    const typed = await send('POST', '/sections', { name: 'Other', slug: 'world-news' })
    expect([typed.status, typed.problems[0]?.path]).toEqual([400, 'slug'])
  })
})
