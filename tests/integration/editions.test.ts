import { beforeAll, describe, expect, it, jest } from '@jest/globals'

import type { Article } from '../../src/payload-types.ts'
import { bodyOf } from '../helpers/articles.ts'
import { useEditions, type EditionAnswer, markCurrent } from '../helpers/editions.ts'
import { graphql } from '../helpers/graphql.ts'
import type { TestPayload } from '../helpers/payload.ts'
import { rest } from '../helpers/rest.ts'
import { makePerson, type Person } from '../helpers/staff.ts'

const { desk, editionIn, editionsOf, make, publish, translate } = useEditions()
let payload: TestPayload['payload']
let section: number
let staff: ReturnType<typeof desk>['staff']
beforeAll(() => void ({ payload, section, staff } = desk()))

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
          data: { name: 'Reads drafts alone', permissions: ['readDrafts'] },
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
      const answer = (await response.json()) as Article & EditionAnswer
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
    source: {
      headline: string
      language: string
      paragraphs: { text: string }[]
      revision: string
    }
  }
  const sourceOf = async (id: number, { token }: Partial<Person> = staff.translator) => {
    const response = await rest(`/articles/${id}/source`, { token })
    return { ...((await response.json()) as Source), http: response.status }
  }

  it('is told to whoever may read drafts, and what has changed to whoever may see versions', async () => {
    const source = await make({ headline: 'Before' })
    const { doc } = await translate(source.id, { language: 'ja' })
    await publish(source.id, { headline: 'After' })
    const role = await payload.create({
      collection: 'roles',
      data: { name: 'Reads drafts, no versions', permissions: ['readDrafts'] },
    })
    const reader = await makePerson(payload, 'reader', [role.id])
    const told = await sourceOf(doc!.id, reader)
    expect(told).toMatchObject({ changes: null, http: 200, source: { headline: 'After' } })
    expect((await sourceOf(doc!.id)).changes).not.toBeNull()
  })

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

    expect((await markCurrent(id, staff.journalist)).status).toBe(403)
    expect((await markCurrent(id, {})).status).toBe(404)
    expect((await markCurrent(id, staff.translator)).status).toBe(200)
    expect(await editionIn(source.id, 'ko')).toMatchObject({ outdated: false })
    expect((await sourceOf(id)).changes).toEqual([])
    await publish(id, { headline: '눈' })
    expect(await editionIn(source.id, 'ko')).toMatchObject({ outdated: false })
  })

  it('is confirmed as it is now alone, by its revision', async () => {
    const source = await make({ headline: 'Once' })
    const { doc } = await translate(source.id, { language: 'ja' })
    const before = (await sourceOf(doc!.id)).source.revision
    await publish(source.id, { headline: 'Twice' })
    const confirm = async (body: object) => {
      const { token } = staff.translator
      const response = await rest(`/articles/${doc!.id}/current`, { body, method: 'POST', token })
      return [response.status, ((await response.json()) as EditionAnswer).errors?.[0]?.message]
    }
    const without = [400, expect.stringContaining('Send the `revision` of the source')]
    expect(await confirm({})).toEqual(without)
    expect(await confirm({ revision: 'zzz' })).toEqual(without)
    expect(await confirm({ revision: before })).toEqual([
      409,
      'The source has changed since you read it. Read it anew, then mark the translation as current.',
    ])
    expect((await confirm({ revision: '0123456789abcdef' }))[0]).toBe(409)
    expect(await editionIn(source.id, 'ja')).toMatchObject({ outdated: true })
    expect((await markCurrent(doc!.id, staff.translator)).status).toBe(200)
    expect(await editionIn(source.id, 'ja')).toMatchObject({ outdated: false })
  })

  it('is not for the public, and nothing where there is none', async () => {
    const source = await make()
    expect((await sourceOf(source.id)).http).toBe(404)
    expect((await sourceOf(source.id, {})).http).toBe(403)
  })
})
