import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { sql } from '@payloadcms/db-postgres/drizzle'
import { createLocalReq, type Where } from 'payload'

import { holdStory } from '../../collections/articles/hooks/endStory.ts'
import { holdArticle } from '../../collections/articles/hooks/holdToBase.ts'
import { executorOf } from '../../src/database/executorOf.ts'
import { inTransaction } from '../../src/database/inTransaction.ts'
import { boardOf } from '../../src/editions/boardOf.ts'
import { newsroomOptions } from '../../src/options/newsroomOptions.ts'
import type { Article } from '../../src/payload-types.ts'
import { bodyOf, makeArticle, makeSection } from '../helpers/articles.ts'
import { eventually } from '../helpers/eventually.ts'
import { graphql } from '../helpers/graphql.ts'
import { startPayload, type TestPayload } from '../helpers/payload.ts'
import { rest } from '../helpers/rest.ts'
import { makePerson, makeStaff, type Person } from '../helpers/staff.ts'

let newsroom: TestPayload
let payload: TestPayload['payload']
let staff: Awaited<ReturnType<typeof makeStaff>>
let section: number

beforeAll(async () => {
  newsroom = await startPayload()
  payload = newsroom.payload
  staff = await makeStaff(payload)
  section = (await makeSection(payload)).id
})
afterAll(() => newsroom.close())

type Edition = NonNullable<Article['editions']>[number]
type Answer = {
  data?: { article?: number }
  doc?: { id: number; language: string }
  errors?: { data?: { article?: number }; message: string }[]
}

const make = (data: Partial<Article> = {}) =>
  makeArticle(payload, { section, ...data } as Parameters<typeof makeArticle>[1])

const translate = async (
  id: number,
  body: object,
  { token }: Partial<Person> = staff.translator,
): Promise<Answer & { http: number }> => {
  const response = await rest(`/articles/${id}/editions`, { body, method: 'POST', token })
  return { ...((await response.json()) as Answer), http: response.status }
}
const link = async (
  id: number,
  article: number,
  { token }: Partial<Person> = staff.editor,
): Promise<Answer & { http: number }> => {
  const response = await rest(`/articles/${id}/link`, { body: { article }, method: 'POST', token })
  return { ...((await response.json()) as Answer), http: response.status }
}
const publish = (id: number, data: Partial<Article> = {}) =>
  payload.update({ id, collection: 'articles', data: { _status: 'published', ...data } })

const editionsOf = async (id: number, { token }: Partial<Person> = {}): Promise<Edition[]> => {
  const response = await rest(`/articles/${id}?depth=0&select[editions]=true`, { token })
  return ((await response.json()) as Article).editions!
}
const editionIn = async (id: number, language: string) =>
  (await editionsOf(id, staff.editor)).find((edition) => edition.language === language)

describe('a translation', () => {
  it('begins with the source’s text, and with what is the same in every language', async () => {
    const tag = await payload.create({ collection: 'tags', data: { kind: 'topic', name: 'Coal' } })
    const source = await make({
      body: bodyOf([{ paragraphs: ['Coal goes south.'], subheading: 'Rail' }]),
      dateline: { agency: 'MONTSAME', date: '2025-11-20', place: 'Ulaanbaatar' },
      headline: 'Coal by rail',
      priority: 3,
      summary: 'In short.',
      tags: [tag.id],
    })
    const { doc, http } = await translate(source.id, { language: 'ru' })
    expect([http, doc]).toEqual([201, { id: expect.any(Number), language: 'ru' }])
    expect(
      await payload.findByID({ id: doc!.id, collection: 'articles', depth: 0, draft: true }),
    ).toMatchObject({
      _status: 'draft',
      createdBy: staff.translator.id,
      dateline: { agency: 'MONTSAME', date: '2025-11-20', place: 'Ulaanbaatar' },
      headline: 'Coal by rail',
      language: 'ru',
      parts: [{ paragraphs: ['Coal goes south.'], subheading: 'Rail' }],
      priority: 3,
      publishedAt: null,
      section,
      story: source.story,
      summary: 'In short.',
      tags: [tag.id],
      translatedFrom: source.id,
    })
  })

  it('can begin empty', async () => {
    const source = await make({ summary: 'In short.' })
    const { doc } = await translate(source.id, { language: 'mn', text: 'empty' })
    const draft = await payload.findByID({
      id: doc!.id,
      collection: 'articles',
      depth: 0,
      draft: true,
    })
    expect([draft.headline ?? '', draft.summary ?? '', draft.plainText ?? '']).toEqual(['', '', ''])
    expect(draft).toMatchObject({ section, translatedFrom: source.id })
  })

  it('is not made twice, and whoever asks is told which article it is', async () => {
    const source = await make()
    const { doc } = await translate(source.id, { language: 'ko' })
    const again = await translate(source.id, { language: 'ko' })
    expect([again.http, again.errors?.[0]?.data]).toEqual([409, { article: doc!.id }])
    const own = await translate(source.id, { language: 'en' })
    expect([own.http, own.errors?.[0]?.data]).toEqual([409, { article: source.id }])
  })

  it('is made once when two ask at the same moment', async () => {
    const source = await make()
    const answers = await Promise.all([
      translate(source.id, { language: 'ja' }),
      translate(source.id, { language: 'ja' }, staff.editor),
    ])
    expect(answers.map(({ http }) => http).sort()).toEqual([201, 409])
    const made = answers.find(({ doc }) => doc)!.doc!.id
    expect(answers.find(({ http }) => http === 409)!.errors?.[0]?.data).toEqual({ article: made })
  })

  it('is possible again when the one before is in the trash', async () => {
    const source = await make()
    const { doc } = await translate(source.id, { language: 'zh' })
    await payload.update({
      id: doc!.id,
      collection: 'articles',
      data: { deletedAt: new Date().toISOString() },
    })
    expect(await translate(source.id, { language: 'zh' })).toMatchObject({ http: 201 })
  })

  it('is for those who may write, of what they may see', async () => {
    const source = await make()
    const draft = await make({ _status: 'draft' })
    const reader = await makePerson(payload, 'reader-of-drafts', [
      (
        await payload.create({
          collection: 'roles',
          data: { name: 'Reader', permissions: ['readDrafts'] },
        })
      ).id,
    ])
    expect((await translate(source.id, { language: 'ru' }, {})).http).toBe(401)
    expect((await translate(source.id, { language: 'ru' }, reader)).http).toBe(403)
    expect((await translate(draft.id, { language: 'ru' }, {})).http).toBe(404)
    expect((await translate(999_999, { language: 'ru' })).http).toBe(404)
    expect((await translate(source.id, { language: 'xx' })).errors?.[0]?.message).toContain(
      'mn-Mong',
    )
    expect((await translate(source.id, { language: 'ru', text: 'all' })).http).toBe(400)
    expect(await editionsOf(source.id, staff.editor)).toHaveLength(1)
  })

  it('remembers its source against whoever writes it anew', async () => {
    const [source, other] = [await make(), await make()]
    const { doc } = await translate(source.id, { language: 'ru' })
    await rest(`/articles/${doc!.id}?draft=true`, {
      body: { headline: 'Новый', revision: 'x', translatedFrom: other.id, translatedRevision: 'y' },
      method: 'PATCH',
      token: staff.editor.token,
    })
    expect(
      await payload.findByID({ id: doc!.id, collection: 'articles', depth: 0, draft: true }),
    ).toMatchObject({
      headline: 'Новый',
      translatedFrom: source.id,
      translatedRevision: source.revision,
    })
  })
})

describe('the editions of an article', () => {
  it('are for readers those that are public, in the order of the newsroom’s languages', async () => {
    const source = await make({ headline: 'Wool' })
    const ko = (await translate(source.id, { language: 'ko' })).doc!.id
    const mn = (await translate(source.id, { language: 'mn' })).doc!.id
    await translate(source.id, { language: 'ru' })
    await publish(ko, { headline: '양모' })
    await publish(mn, { headline: 'Ноос' })
    const seen = [
      { headline: 'Wool', id: source.id, language: 'en', slug: 'wool' },
      { headline: 'Ноос', id: mn, language: 'mn', slug: 'noos' },
      { headline: '양모', id: ko, language: 'ko', slug: expect.any(String) },
    ].map((edition) => ({ ...edition, publishedAt: expect.any(String) }))
    expect(await editionsOf(source.id)).toEqual(seen)
    expect(await editionsOf(mn)).toEqual(seen)
    const { data } = await graphql<{ Article: Article }>(
      `
        query ($id: Int!) {
          Article(id: $id) {
            editions
          }
        }
      `,
      { id: source.id },
    )
    expect(data!.Article.editions).toEqual(seen)
  })

  it('are for the staff all, as they were last saved', async () => {
    const source = await make()
    const { doc } = await translate(source.id, { language: 'ru', text: 'empty' })
    await payload.update({
      id: doc!.id,
      collection: 'articles',
      data: { headline: 'Шерсть' },
      draft: true,
    })
    expect(await editionIn(source.id, 'ru')).toMatchObject({
      headline: 'Шерсть',
      outdated: false,
      status: 'draft',
    })
  })

  it('are outdated while their source says something else in public', async () => {
    const source = await make({ headline: 'Trade grows' })
    const { doc } = await translate(source.id, { language: 'ru' })
    await publish(doc!.id, { headline: 'Торговля растёт' })
    const outdated = async () => (await editionIn(source.id, 'ru'))!.outdated
    expect(await outdated()).toBe(false)

    await payload.update({
      id: source.id,
      collection: 'articles',
      data: { headline: 'Trade shrinks' },
      draft: true,
    })
    expect(await outdated()).toBe(false)
    await publish(source.id, { priority: 2 })
    expect(await outdated()).toBe(true)
    await publish(source.id, { headline: 'Trade grows' })
    expect(await outdated()).toBe(false)
    expect((await editionIn(source.id, 'en'))!.outdated).toBe(false)
  })

  it('are whole when one of them goes, and the last takes the story with it', async () => {
    const source = await make()
    const { doc } = await translate(source.id, { language: 'ru' })
    await publish(doc!.id, { headline: 'Шерсть' })
    const story = source.story as string
    const stories = async () =>
      (await payload.count({ collection: 'stories', where: { id: { equals: story } } })).totalDocs

    await payload.delete({ id: source.id, collection: 'articles' })
    expect((await editionsOf(doc!.id)).map(({ language }) => language)).toEqual(['ru'])
    expect(await stories()).toBe(1)
    await payload.delete({ id: doc!.id, collection: 'articles' })
    expect(await stories()).toBe(0)
  })

  it('take the same number of queries for one article and for a list of them', async () => {
    const find = jest.spyOn(payload.db, 'find')
    const count = async (path: string) => {
      find.mockClear()
      expect((await rest(path)).status).toBe(200)
      return find.mock.calls.filter(([{ collection }]) => collection === 'articles').length
    }
    const one = await count('/articles?limit=1&depth=0&select[editions]=true')
    expect(await count('/articles?limit=10&depth=0&select[editions]=true')).toBe(one)
    find.mockRestore()
  })

  it('are found by their language', async () => {
    const source = await make({ headline: 'Leather' })
    const { doc } = await translate(source.id, { language: 'ru' })
    const ask = async (language: string, { token }: Partial<Person> = {}, more = '') => {
      const response = await rest(`/articles/${source.id}/editions/${language}?depth=0${more}`, {
        token,
      })
      const answer = (await response.json()) as Article & Answer
      return { ...answer, http: response.status }
    }
    expect(await ask('en')).toMatchObject({ headline: 'Leather', http: 200, id: source.id })
    const missing = await ask('ru')
    expect([missing.http, missing.errors?.[0]?.message]).toEqual([
      404,
      'The story has no edition in ru that you may see. It has: en.',
    ])
    expect(await ask('ru', staff.editor, '&draft=true')).toMatchObject({ id: doc!.id })
    await publish(doc!.id, { headline: 'Кожа' })
    expect(await ask('ru', {}, '&select[headline]=true')).toEqual({
      headline: 'Кожа',
      http: 200,
      id: doc!.id,
    })
  })
})

describe('the source of a translation', () => {
  type Source = {
    changes: { kind: string; text: string }[][] | null
    source: { headline: string; language: string; paragraphs: { text: string }[] }
  }
  const sourceOf = async (id: number, { token }: Partial<Person> = staff.translator) => {
    const response = await rest(`/articles/${id}/source`, { token })
    return { ...((await response.json()) as Source), http: response.status }
  }
  const markCurrent = async (id: number, { token }: Partial<Person>) =>
    (await rest(`/articles/${id}/current`, { body: {}, method: 'POST', token })).status

  it('is what the public has while it is rewritten', async () => {
    const source = await make({ headline: 'Public' })
    await payload.update({
      id: source.id,
      collection: 'articles',
      data: { headline: 'Not public yet' },
      draft: true,
    })
    const { doc } = await translate(source.id, { language: 'ja' })
    expect(await editionIn(source.id, 'ja')).toMatchObject({ headline: 'Public', outdated: false })
    expect((await sourceOf(doc!.id)).changes).toEqual([])
  })

  it('is told with what has changed in it, until the translation is marked as current', async () => {
    const body = (text: string) => bodyOf([{ paragraphs: ['It snows.', text], subheading: null }])
    const source = await make({ body: body('Roads are closed.'), headline: 'Snow' })
    await publish(source.id)
    const id = (await translate(source.id, { language: 'ko' })).doc!.id
    expect(await sourceOf(id)).toMatchObject({
      changes: [],
      source: { headline: 'Snow', language: 'en', paragraphs: [{ text: 'It snows.' }, {}] },
    })

    await publish(source.id, { body: body('Roads are open.') })
    await payload.update({
      id: source.id,
      collection: 'articles',
      data: { headline: 'Not public yet' },
      draft: true,
    })
    const changed = await sourceOf(id)
    expect(changed.source.headline).toBe('Snow')
    expect(changed.changes).toEqual([
      [
        { kind: 'same', text: 'Roads are ' },
        { kind: 'removed', text: 'closed' },
        { kind: 'added', text: 'open' },
        { kind: 'same', text: '.' },
      ],
    ])
    expect(await editionIn(source.id, 'ko')).toMatchObject({ outdated: true })

    expect(await markCurrent(id, staff.journalist)).toBe(403)
    expect(await markCurrent(id, {})).toBe(404)
    expect(await markCurrent(id, staff.translator)).toBe(200)
    expect(await editionIn(source.id, 'ko')).toMatchObject({ outdated: false })
    expect((await sourceOf(id)).changes).toEqual([])
    await publish(id, { headline: '눈' })
    expect(await editionIn(source.id, 'ko')).toMatchObject({ outdated: false })
  })

  it('is not for the public, and nothing where there is none', async () => {
    const source = await make()
    expect((await sourceOf(source.id)).http).toBe(404)
    expect((await sourceOf(source.id, {})).http).toBe(403)
  })
})

describe('articles that are here already', () => {
  const storyOf = async (id: number) =>
    (await payload.findByID({ id, collection: 'articles', depth: 0 })).story as string
  const separate = async (id: number, { token }: Partial<Person>) =>
    (await rest(`/articles/${id}/separate`, { body: {}, method: 'POST', token })).status
  const stories = async (id: string) =>
    (await payload.count({ collection: 'stories', where: { id: { equals: id } } })).totalDocs
  /** How many wait for their turn. */
  const waiting = async () => {
    const executor = await executorOf(await createLocalReq({}, payload))
    const { rows } = await executor.execute(sql`
      select count(*)::int as waiting from pg_locks
      where locktype = 'advisory' and not granted and database =
        (select oid from pg_database where datname = current_database())
    `)
    return (rows[0] as { waiting: number }).waiting
  }

  it('become editions of one story, public ones too, and stories of their own again', async () => {
    const english = await make({ headline: 'Rails' })
    const korean = await make({ headline: '철도', language: 'ko' })
    await publish(english.id)
    await publish(korean.id)
    await payload.update({
      id: korean.id,
      collection: 'articles',
      data: { headline: '다시 쓰는 중' },
      draft: true,
    })
    const former = await storyOf(korean.id)

    expect(await link(english.id, korean.id)).toMatchObject({
      doc: { id: korean.id, language: 'ko' },
      http: 200,
    })
    expect((await editionsOf(english.id)).map(({ headline }) => headline)).toEqual([
      'Rails',
      '철도',
    ])
    expect(await stories(former)).toBe(0)
    const { docs: versions } = await payload.findVersions({
      collection: 'articles',
      depth: 0,
      where: { parent: { equals: korean.id } },
    })
    const story = await storyOf(english.id)
    expect(versions.map(({ version }) => version.story)).toEqual(versions.map(() => story))

    expect(await separate(korean.id, staff.editor)).toBe(200)
    expect((await editionsOf(english.id)).map(({ id }) => id)).toEqual([english.id])
    expect((await editionsOf(korean.id)).map(({ headline }) => headline)).toEqual(['철도'])
    expect(await stories(story)).toBe(1)
  })

  it('are not joined where the story has that language, or has them already', async () => {
    const [one, other] = [await make(), await make()]
    expect(await link(one.id, other.id)).toMatchObject({
      errors: [{ data: { article: one.id } }],
      http: 409,
    })
    expect(await link(one.id, one.id)).toMatchObject({ http: 409 })
    expect(await link(one.id, 987_654)).toMatchObject({ http: 404 })
  })

  it('are not joined where readers have one of them in a language that the story has', async () => {
    const [one, other] = [await make(), await make()]
    await payload.update({
      id: other.id,
      collection: 'articles',
      data: { language: 'ru' },
      draft: true,
    })
    expect(await link(one.id, other.id)).toMatchObject({
      errors: [{ data: { article: one.id } }],
      http: 409,
    })
  })

  it('may be in the language in which the form of an article began that is in another by now', async () => {
    const { token } = staff.editor
    const write = async (method: string, path: string, body: object) => {
      const response = await rest(`/articles${path}?draft=true`, { body, method, token })
      return ((await response.json()) as { doc: Article }).doc
    }
    const { id } = await write('POST', '', { body: bodyOf('Coal.'), section })
    await write('PATCH', `/${id}`, { headline: 'Нүүрс', language: 'mn' })
    const { doc, http } = await translate(id, { language: 'en' })
    expect(http).toBe(201)
    for (const one of [id, doc!.id]) await publish(one, { headline: 'Coal' })
    expect((await editionsOf(id)).map(({ language }) => language)).toEqual(['en', 'mn'])
  })

  it('are not told by their headlines to people who may not read them', async () => {
    const role = await payload.create({
      collection: 'roles',
      data: { name: 'Stringer', permissions: ['writeArticles'] },
    })
    const stringer = await makePerson(payload, 'stringer', [role.id])
    const source = await make()
    const { doc } = await translate(source.id, { language: 'ru' })
    await payload.update({
      id: doc!.id,
      collection: 'articles',
      data: { headline: 'Secret', slug: 'secret' },
      draft: true,
    })
    const asked = [
      await translate(source.id, { language: 'ru' }, stringer),
      ...(await Promise.all(
        [{ story: source.story }, { slug: 'secret' }].map(async (data) => {
          const body = { headline: 'Mine', language: 'ru', ...data }
          const { token } = stringer
          const response = await rest('/articles?draft=true', { body, method: 'POST', token })
          return (await response.json()) as Answer
        }),
      )),
    ]
    for (const { errors } of asked) {
      expect(errors?.[0]?.message).toContain('“…”')
      expect(JSON.stringify(errors)).not.toContain('Secret')
    }
  })

  it('are joined once when two do it at the same moment', async () => {
    const one = await make()
    const others = [await make({ language: 'ja' }), await make({ language: 'ja' })]
    const answers = await Promise.all(others.map(({ id }) => link(one.id, id)))
    expect(answers.map(({ http }) => http).sort()).toEqual([200, 409])
  })

  it('are joined or translated into, whichever came first, when both are asked for at once', async () => {
    const one = await make()
    const other = await make({ language: 'ja' })
    const req = await createLocalReq({}, payload)
    const asked = await inTransaction(req, async () => {
      await holdStory(req, await storyOf(one.id))
      const both = [link(one.id, other.id), translate(one.id, { language: 'ja' })]
      await eventually(async () => expect(await waiting()).toBe(2))
      return { both }
    })
    const answers = await Promise.all(asked.both)
    expect(answers.map(({ http }) => http).filter((http) => http !== 409)).toHaveLength(1)
    expect(await editionsOf(one.id, staff.editor)).toHaveLength(2)
  })

  it('are joined as they are by then when others join and separate them at the same moment', async () => {
    const [one, other, third] = [
      await make(),
      await make({ language: 'ja' }),
      await make({ language: 'zh' }),
    ]
    await translate(one.id, { language: 'ru' }, staff.editor)
    const req = await createLocalReq({}, payload)
    const asked = await inTransaction(req, async () => {
      await holdArticle(req, one.id)
      const first = link(other.id, one.id)
      await eventually(async () => expect(await waiting()).toBe(1))
      const second = link(one.id, third.id)
      await eventually(async () => expect(await waiting()).toBe(2))
      return { first, second }
    })
    expect([(await asked.first).http, (await asked.second).http]).toEqual([200, 200])
    expect(await storyOf(third.id)).toBe(await storyOf(one.id))
    expect(await storyOf(third.id)).toBe(await storyOf(other.id))

    const alone = await make()
    const former = await storyOf(alone.id)
    await Promise.all([separate(alone.id, staff.editor), separate(alone.id, staff.editor)])
    expect(await stories(former)).toBe(0)
  })

  it('stay joined and separated when somebody saves them at the same moment', async () => {
    for (let round = 0; round < 6; round += 1) {
      const one = await make()
      const other = await make({ language: 'ja' })
      const save = async (data: Partial<Article>, draft: boolean) =>
        rest(`/articles/${other.id}${draft ? '?draft=true' : ''}`, {
          body: data,
          method: 'PATCH',
          token: staff.editor.token,
        })
      const [linked, saved] = await Promise.all([
        link(one.id, other.id),
        save({ headline: '保存' }, true),
      ])
      expect([linked.http, saved.status]).toEqual([200, 200])
      await publish(other.id)
      expect(await storyOf(other.id)).toBe(await storyOf(one.id))
      await Promise.all([
        separate(other.id, staff.editor),
        save({ _status: 'published', headline: '公開' }, false),
      ])
      expect(await storyOf(other.id)).not.toBe(await storyOf(one.id))
    }
  })

  it('may be as long as they are', async () => {
    const long = 'word '.repeat(9_000)
    const { id } = await make({ body: bodyOf(long) })
    expect(((await publish(id, { priority: 2 })) as Article).priority).toBe(2)
  })

  it('are not taken out of their story by a write', async () => {
    const { id } = await make()
    const story = await storyOf(id)
    await payload.update({ id, collection: 'articles', data: { story: null } })
    const other = await make({ language: 'ja' })
    const body = { story: other.story }
    for (const query of ['', '?draft=true']) {
      await rest(`/articles/${id}${query}`, { body, method: 'PATCH', token: staff.editor.token })
    }
    expect(await editionsOf(other.id, staff.editor)).toHaveLength(1)
    expect(await storyOf(id)).toBe(story)
  })

  it.each(['', '?draft=true'])(
    'stay in their story when a version is restored (%s)',
    async (query) => {
      const { id } = await make()
      const story = await storyOf(id)
      const { docs } = await payload.findVersions({
        collection: 'articles',
        where: { parent: { equals: id } },
      })
      await publish(id, { language: 'ja' })
      const { status } = await rest(`/articles/versions/${docs[0]!.id}${query}`, {
        body: {},
        method: 'POST',
        token: staff.editor.token,
      })
      expect(status).toBe(200)
      const latest = await payload.findByID({ id, collection: 'articles', depth: 0, draft: true })
      expect([latest.language, latest.story]).toEqual(['en', story])
      expect(await storyOf(id)).toBe(story)
    },
  )

  it('are joined and separated by people who may edit all articles', async () => {
    const [one, other] = [await make(), await make({ language: 'ru' })]
    for (const person of [staff.journalist, staff.translator]) {
      expect((await link(one.id, other.id, person)).http).toBe(403)
      expect(await separate(one.id, person)).toBe(403)
    }
    expect(await separate(one.id, {})).toBe(401)
  })
})

describe('related news in several languages', () => {
  const related = async (id: number, query = '') => {
    const response = await rest(`/articles/${id}?depth=0${query}`)
    const { relatedNews } = (await response.json()) as Article
    return relatedNews!.resolved?.articles.map((article) => article.id) ?? null
  }
  const settle = (relatedOtherLanguages: 'hide' | 'show') =>
    payload.updateGlobal({ slug: 'newsroom', data: { relatedOtherLanguages } })

  it('are the editions of the picks in the reader’s language', async () => {
    const picked = await make({ headline: 'Picked' })
    const ru = (await translate(picked.id, { language: 'ru' })).doc!.id
    const article = await make({ language: 'ru', relatedNews: { items: [picked.id] } })
    expect(await related(article.id)).toBeNull()
    await publish(ru, { headline: 'Выбрано' })
    expect(await related(article.id)).toEqual([ru])
    expect(await related(article.id, '&locale=en')).toEqual([picked.id])
    expect(await related(article.id, '&locale=ko')).toBeNull()
  })

  it('show picks in another language where the newsroom wants that', async () => {
    const picked = await make()
    const article = await make({ language: 'ko', relatedNews: { items: [picked.id] } })
    await settle('show')
    expect(await related(article.id)).toEqual([picked.id])
    await settle('hide')
    expect(await related(article.id)).toBeNull()
  })

  it('are those of the source in a translation that has none of its own', async () => {
    const picked = await make()
    const pickedRu = (await translate(picked.id, { language: 'ru' })).doc!.id
    await publish(pickedRu, { headline: 'Выбор' })
    const source = await make({ relatedNews: { items: [picked.id] } })
    const { doc } = await translate(source.id, { language: 'ru' })
    await publish(doc!.id, { headline: 'Перевод' })
    expect(await related(doc!.id)).toEqual([pickedRu])
    const own = await make({ headline: 'Своё', language: 'ru' })
    await publish(doc!.id, { relatedNews: { items: [own.id] } })
    expect(await related(doc!.id)).toEqual([own.id])
  })

  it('are not offered of the story itself', async () => {
    const source = await make()
    const russian = await make({ headline: 'Дождь', language: 'ru', story: source.story })
    const other = await make({ headline: 'Rain' })
    const group = payload.collections.articles.config.flattenedFields.find(
      ({ name }) => name === 'relatedNews',
    ) as unknown as { flattenedFields: { name: string }[] }
    const items = group.flattenedFields.find(({ name }) => name === 'items') as unknown as {
      filterOptions: (form: { data: object; id: number }) => Where
    }
    const { docs } = await payload.find({
      collection: 'articles',
      depth: 0,
      limit: 0,
      where: items.filterOptions({ data: { story: source.story }, id: source.id }),
    })
    const offered = docs.map(({ id }) => id)
    expect(offered).toContain(other.id)
    expect(offered).not.toContain(source.id)
    expect(offered).not.toContain(russian.id)
  })

  it('cannot be picked of the story itself, and it is said why', async () => {
    const source = await make()
    const russian = await make({ headline: 'Снег', language: 'ru', story: source.story })
    const response = await rest(`/articles/${source.id}`, {
      body: { relatedNews: { items: [russian.id] } },
      method: 'PATCH',
      token: staff.editor.token,
    })
    expect(response.status).toBe(400)
    expect(JSON.stringify(await response.json())).toContain(
      `“Снег” (article ${russian.id}) is this story in another language, not related news.`,
    )
    const related = { relatedNews: { items: [source.id] } }
    await expect(make({ language: 'ko', story: source.story, ...related })).rejects.toThrow(
      /relatedNews\.items/,
    )
  })

  it('never have an edition of the story itself, also when a pick becomes one', async () => {
    const picked = await make({ headline: 'Снег', language: 'ru' })
    const source = await make({ relatedNews: { automatic: false, items: [picked.id] } })
    expect(await related(source.id, '&locale=ru')).toEqual([picked.id])
    await publish(picked.id, { story: source.story })
    expect(await related(source.id)).toBeNull()
    expect(await related(source.id, '&locale=ru')).toBeNull()
  })
})

describe('the translation board', () => {
  it('has the stories of a day with all their editions, by section, in as many queries for many as for few', async () => {
    const wanted = (await makeSection(payload)).id
    const options = newsroomOptions(payload)
    const user = await payload.findByID({ id: staff.editor.id, collection: 'users', depth: 0 })
    const day = { begin: '2024-05-01T00:00:00.000Z', end: '2024-05-02T00:00:00.000Z' }
    const begun = async (createdAt: string, headline: string) =>
      (await make({ createdAt, headline, section: wanted })).id
    const boardNow = async () => {
      const req = await createLocalReq({ user: { ...user, collection: 'users' } }, payload)
      const find = jest.spyOn(payload.db, 'find')
      const drafts = jest.spyOn(payload.db, 'queryDrafts')
      const board = await boardOf({ ...day, page: 1, sections: [wanted] }, { options, req })
      const queries = find.mock.calls.length + drafts.mock.calls.length
      find.mockRestore()
      drafts.mockRestore()
      return { ...board, queries }
    }
    const first = await begun('2024-05-01T08:00:00.000Z', 'First')
    await publish(first)
    await begun('2024-05-02T00:00:00.000Z', 'On the day after')
    await make({ createdAt: '2024-05-01T08:00:00.000Z', headline: 'Of another section' })
    const { doc } = await translate(first, { language: 'mn', text: 'empty' }, staff.editor)
    const few = await boardNow()
    expect(few.rows).toMatchObject([
      {
        editions: [
          { id: first, language: 'en', status: 'published' },
          { id: doc!.id, language: 'mn', status: 'draft' },
        ],
        source: { headline: 'First', id: first },
      },
    ])

    for (const hour of [9, 10, 11, 12])
      await begun(`2024-05-01T${hour + 1}:00:00.000Z`, `At ${hour}`)
    const many = await boardNow()
    expect(many.rows.map(({ source }) => source.headline)).toEqual([
      ...['At 12', 'At 11', 'At 10', 'At 9', 'First'],
    ])
    expect(many.queries).toBe(few.queries)
  })
})
