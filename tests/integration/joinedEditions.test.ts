import { beforeAll, describe, expect, it } from '@jest/globals'
import { sql } from '@payloadcms/db-postgres/drizzle'
import { createLocalReq } from 'payload'

import { holdStory } from '../../src/editions/holdStory.ts'
import { holdArticle } from '../../collections/articles/hooks/holdToBase.ts'
import { executorOf } from '../../src/database/executorOf.ts'
import { inTransaction } from '../../src/database/inTransaction.ts'
import type { Article } from '../../src/payload-types.ts'
import { bodyOf } from '../helpers/articles.ts'
import { useEditions, type EditionAnswer, markCurrent } from '../helpers/editions.ts'
import { eventually } from '../helpers/eventually.ts'
import type { TestPayload } from '../helpers/payload.ts'
import { rest } from '../helpers/rest.ts'
import { makePerson, type Person } from '../helpers/staff.ts'

const { desk, editionsOf, link, make, publish, translate } = useEditions()
let payload: TestPayload['payload']
let section: number
let staff: ReturnType<typeof desk>['staff']
beforeAll(() => void ({ payload, section, staff } = desk()))

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

  it('are translations of the article that they are joined to where somebody says so', async () => {
    const { id } = await make({ headline: 'Wells' })
    const ru = (await translate(id, { language: 'ru' })).doc!.id
    await separate(ru, staff.editor)
    const join = (article: number, to: number) =>
      rest(`/articles/${to}/link`, {
        body: { article, translation: true },
        method: 'POST',
        token: staff.editor.token,
      })
    const outdated = async () =>
      (await editionsOf(id, staff.editor)).find((edition) => edition.id === ru)?.outdated
    expect((await link(id, ru)).http).toBe(200)
    await publish(id, { headline: 'Deep wells' })
    expect(await outdated()).toBe(false)

    await separate(ru, staff.editor)
    expect((await join(ru, id)).status).toBe(200)
    expect(await outdated()).toBe(false)
    await publish(id, { headline: 'Dry wells' })
    expect(await outdated()).toBe(true)

    // The source was separated, and comes back: it is no translation of its translation.
    await separate(id, staff.editor)
    expect((await join(id, ru)).status).toBe(200)
    expect(await outdated()).toBe(true)
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
      data: { name: 'Stringer', permissions: ['writeArticles', 'translateArticles'] },
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
          return (await response.json()) as EditionAnswer
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

  it('are published or deleted, one after the other, when both are asked for at once', async () => {
    const one = await make()
    await translate(one.id, { language: 'ru' }, staff.editor)
    const req = await createLocalReq({}, payload)
    const send = (method: string, token: string, body?: object) =>
      rest(`/articles/${one.id}`, { body, method, token })
    const asked = await inTransaction(req, async () => {
      await holdStory(req, await storyOf(one.id))
      const deleted = send('DELETE', staff.administrator.token)
      await eventually(async () => expect(await waiting()).toBe(1))
      const published = send('PATCH', staff.editor.token, { _status: 'published', headline: 'x' })
      await eventually(async () => expect(await waiting()).toBe(2))
      return { deleted, published }
    })
    expect([(await asked.deleted).status, (await asked.published).status]).toEqual([200, 404])
  })

  it('are joined and marked as current, one after the other, when both are asked for at once', async () => {
    const [one, source] = [await make(), await make()]
    const korean = (await translate(source.id, { language: 'ko' }, staff.editor)).doc!.id
    await publish(source.id, { headline: 'Rewritten' })
    const req = await createLocalReq({}, payload)
    const asked = await inTransaction(req, async () => {
      await holdStory(req, await storyOf(source.id))
      const joined = link(one.id, korean)
      await eventually(async () => expect(await waiting()).toBe(1))
      const marked = markCurrent(korean, staff.editor)
      await eventually(async () => expect(await waiting()).toBe(2))
      return { joined, marked }
    })
    expect([(await asked.joined).http, (await asked.marked).status]).toEqual([200, 200])
    const stored = await payload.findByID({ id: korean, collection: 'articles', depth: 0 })
    const { revision } = await payload.findByID({ id: source.id, collection: 'articles', depth: 0 })
    expect(stored).toMatchObject({ story: await storyOf(one.id), translatedRevision: revision })
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

    const former = await storyOf(one.id)
    const twice = await Promise.all([
      separate(third.id, staff.editor),
      separate(third.id, staff.editor),
    ])
    expect(twice.toSorted()).toEqual([200, 409])
    expect(await storyOf(third.id)).not.toBe(former)
  })

  it('keep their story when they are its only ones', async () => {
    const alone = await make()
    const story = await storyOf(alone.id)
    const path = `/articles/${alone.id}/separate`
    const refused = await rest(path, { body: {}, method: 'POST', token: staff.editor.token })
    expect([refused.status, await refused.json()]).toEqual([
      409,
      expect.objectContaining({
        errors: [
          expect.objectContaining({
            message: expect.stringMatching(/^Article \d+ is the only one of its story/),
          }),
        ],
      }),
    ])
    expect(await storyOf(alone.id)).toBe(story)
    expect(await stories(story)).toBe(1)
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
