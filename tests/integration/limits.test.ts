import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { Article, User } from '../../src/payload-types.ts'
import { bodyOf, makeArticle, makeSection } from '../helpers/articles.ts'
import { graphql } from '../helpers/graphql.ts'
import { markCurrent } from '../helpers/editions.ts'
import { startPayload, type TestPayload } from '../helpers/payload.ts'
import { rest } from '../helpers/rest.ts'
import { makePerson, makeStaff, roleIds, type Person } from '../helpers/staff.ts'

let newsroom: TestPayload
let payload: TestPayload['payload']
let staff: Awaited<ReturnType<typeof makeStaff>>
let chief: number
const sections: Record<string, number> = {}
const people: Record<string, Person> = {}

const person = async (name: string, limits: User['limits'], role = chief): Promise<Person> => {
  const made = await makePerson(payload, name, [role])
  await payload.update({ id: made.id, collection: 'users', data: { limits } })
  return made
}

beforeAll(async () => {
  newsroom = await startPayload()
  payload = newsroom.payload
  staff = await makeStaff(payload)
  const { docs } = await payload.find({
    collection: 'roles',
    where: { builtIn: { equals: 'editor' } },
  })
  const permissions = [...docs[0]!.permissions!, 'deleteArticles' as const, 'manageUsers' as const]
  chief = (await payload.create({ collection: 'roles', data: { name: 'Chief', permissions } })).id
  sections.politics = (await makeSection(payload)).id
  sections.economy = (await makeSection(payload)).id
  sections.parliament = (await makeSection(payload)).id
  await payload.update({
    id: sections.parliament,
    collection: 'sections',
    data: { parent: sections.politics },
  })
  people.everywhere = await person('everywhere', {})
  people.inRussian = await person('russian', { languages: ['ru'] })
  people.ofPolitics = await person('politics', { sections: [sections.politics] })
  people.ofBoth = await person('both', { languages: ['ru'], sections: [sections.politics] })
})
afterAll(() => newsroom.close())

type Place = [language: Article['language'], section: null | string]

const send = async (
  { token }: Person,
  method: string,
  path: string,
  body?: object,
): Promise<{ doc?: Article; message?: string; status: number }> => {
  const response = await rest(path, { body, method, token })
  const answer = (await response.json()) as { doc?: Article; errors?: { message: string }[] }
  return { doc: answer.doc, message: answer.errors?.[0]?.message, status: response.status }
}

const articleAt = ([language, section]: Place, status: 'draft' | 'published' = 'published') => {
  const headline = `At ${language} ${section}`
  return section === null
    ? payload.create({
        collection: 'articles',
        data: { headline, language } as never,
        depth: 0,
        draft: true,
      })
    : makeArticle(payload, { _status: status, headline, language, section: sections[section]! })
}

/** What there is of an article in the database. */
const stored = async (id: number) => {
  const find = async (draft: boolean) =>
    (
      await payload.find({
        collection: 'articles',
        depth: 0,
        draft,
        select: {
          _status: true,
          deletedAt: true,
          headline: true,
          language: true,
          section: true,
          summary: true,
        },
        trash: true,
        where: { id: { equals: id } },
      })
    ).docs[0]
  return JSON.stringify([await find(false), await find(true)])
}

const places: Place[] = [
  ['ru', 'politics'],
  ['ru', 'parliament'],
  ['ru', 'economy'],
  ['ru', null],
  ['en', 'politics'],
  ['en', 'economy'],
]

/** Written by hand, in the order of `places`: who works where. */
const works: Record<string, boolean[]> = {
  everywhere: [true, true, true, true, true, true],
  inRussian: [true, true, true, true, false, false],
  ofPolitics: [true, true, false, true, true, false],
  ofBoth: [true, true, false, true, false, false],
}

/** Ways of changing an article that is there. */
const ways: Record<string, (who: Person, article: Article) => Promise<{ status: number }>> = {
  'saves a draft of': (who, { id }) =>
    send(who, 'PATCH', `/articles/${id}?draft=true`, { summary: 'Changed' }),
  autosaves: (who, { id }) =>
    send(who, 'PATCH', `/articles/${id}?draft=true&autosave=true`, { summary: 'Changed' }),
  trashes: (who, { id }) =>
    send(who, 'PATCH', `/articles/${id}`, { deletedAt: new Date().toISOString() }),
  deletes: (who, { id }) => send(who, 'DELETE', `/articles/${id}`),
  'takes down': (who, { id }) => send(who, 'PATCH', `/articles/${id}`, { _status: 'draft' }),
  restores: async (who, { id }) => {
    const { docs } = await payload.findVersions({
      collection: 'articles',
      sort: 'createdAt',
      where: { parent: { equals: id } },
    })
    return send(who, 'POST', `/articles/versions/${docs[0]!.id}?draft=true`, {})
  },
  'changes over GraphQL': async ({ token }, { id }) => {
    const { errors } = await graphql(
      'mutation ($id: Int!) { updateArticle(id: $id, draft: true, data: { summary: "Changed" }) { id } }',
      { id },
      { Authorization: `JWT ${token}` },
    )
    return { status: errors ? 403 : 200 }
  },
}

const cells = Object.entries(works).flatMap(([who, may]) =>
  places.flatMap((place, at) =>
    Object.keys(ways)
      // What has no section was never published.
      .filter((way) => place[1] !== null || way !== 'takes down')
      .map((way) => ({ may: may[at]!, place, way, who })),
  ),
)

describe('somebody who works in some languages and on some desks', () => {
  it.each(cells)('$who $way $place: $may', async ({ may, place, way, who }) => {
    const article = await articleAt(place)
    if (way === 'restores')
      await payload.update({
        id: article.id,
        collection: 'articles',
        data: { summary: 'Later' },
        draft: true,
      })
    const before = await stored(article.id)
    const { status } = await ways[way]!(people[who]!, article)
    expect(status).toBe(may ? 200 : 403)
    if (!may) expect(await stored(article.id)).toBe(before)
  })

  it.each(
    Object.entries(works).flatMap(([who, may]) =>
      places.map((place, at) => ({ may: may[at]!, place, who })),
    ),
  )('$who begins $place: $may', async ({ may, place: [language, section], who }) => {
    const { status } = await send(people[who]!, 'POST', '/articles?draft=true', {
      headline: 'Begun',
      language,
      ...(section ? { section: sections[section] } : {}),
    })
    expect(status).toBe(may ? 201 : 403)
  })

  it('moves nothing out of there, and nothing in', async () => {
    const inside = await articleAt(['ru', 'politics'])
    const outside = await articleAt(['en', 'politics'], 'draft')
    const out = await send(people.inRussian!, 'PATCH', `/articles/${inside.id}?draft=true`, {
      language: 'en',
    })
    const into = await send(people.inRussian!, 'PATCH', `/articles/${outside.id}?draft=true`, {
      language: 'ru',
    })
    expect([out.status, into.status]).toEqual([403, 403])
    expect(out.message).toContain('English')
    const away = await send(people.ofPolitics!, 'PATCH', `/articles/${inside.id}?draft=true`, {
      section: sections.economy,
    })
    expect(away).toMatchObject({ message: expect.stringContaining('desk'), status: 403 })
  })

  it('changes no article whose draft, or whose public text, is somewhere else', async () => {
    const article = await articleAt(['ru', 'politics'])
    await payload.update({
      id: article.id,
      collection: 'articles',
      data: { section: sections.economy },
      draft: true,
    })
    const path = `/articles/${article.id}?draft=true`
    expect((await send(people.ofPolitics!, 'PATCH', path, { summary: 'x' })).status).toBe(403)
    const moved = await articleAt(['ru', 'economy'])
    await payload.update({
      id: moved.id,
      collection: 'articles',
      data: { section: sections.politics },
      draft: true,
    })
    const published = { _status: 'published', summary: 'x' }
    expect(
      (await send(people.ofPolitics!, 'PATCH', `/articles/${moved.id}`, published)).status,
    ).toBe(403)
  })

  it('changes of many what is there, and nothing else', async () => {
    const articles = [await articleAt(['ru', 'politics']), await articleAt(['en', 'politics'])]
    const ids = articles.map(({ id }) => id).join(',')
    await send(people.inRussian!, 'PATCH', `/articles?where[id][in]=${ids}&draft=true`, {
      priority: 9,
    })
    const after = await Promise.all(
      articles.map(({ id }) => payload.findByID({ id, collection: 'articles', draft: true })),
    )
    expect(after.map(({ priority }) => priority ?? null)).toEqual([9, null])
  })

  it('translates into their languages alone, and joins, separates and marks what is theirs', async () => {
    const source = await articleAt(['en', 'politics'])
    const into = (language: string) =>
      send(people.inRussian!, 'POST', `/articles/${source.id}/editions`, { language })
    expect((await into('ko')).status).toBe(403)
    const made = await into('ru')
    expect(made.status).toBe(201)
    const russian = made.doc!.id
    await payload.update({ id: source.id, collection: 'articles', data: { headline: 'New' } })
    expect((await markCurrent(russian, people.inRussian!)).status).toBe(200)
    const korean = (await articleAt(['ko', 'politics'])).id
    const join = (id: number, article: number) =>
      send(people.inRussian!, 'POST', `/articles/${id}/link`, { article })
    expect((await join(russian, korean)).status).toBe(403)
    expect(
      (await send(people.inRussian!, 'POST', `/articles/${source.id}/separate`, {})).status,
    ).toBe(403)
    expect(
      (await send(people.inRussian!, 'POST', `/articles/${russian}/separate`, {})).status,
    ).toBe(200)
  })

  it('begins in the first of their languages, and reads everything', async () => {
    const { doc } = await send(people.inRussian!, 'POST', '/articles?draft=true', { headline: 'x' })
    expect(doc!.language).toBe('ru')
    const other = await articleAt(['en', 'economy'], 'draft')
    const read = await send(people.ofBoth!, 'GET', `/articles/${other.id}?draft=true`)
    expect(read.status).toBe(200)
  })

  it('is held to it at the next request, API keys too', async () => {
    const someone = await person('someone', {})
    const article = await articleAt(['en', 'economy'])
    const save = () =>
      send(someone, 'PATCH', `/articles/${article.id}?draft=true`, { summary: 'x' })
    expect((await save()).status).toBe(200)
    const limits = { languages: ['ru'] }
    await send(staff.administrator, 'PATCH', `/users/${someone.id}`, { limits })
    expect((await save()).status).toBe(403)
    await payload.update({
      id: someone.id,
      collection: 'users',
      data: { apiKey: '5b8c1f0e-93d7-4a26-8f4e-d1c07b6a9e35', enableAPIKey: true },
    })
    const response = await rest(`/articles/${article.id}?draft=true`, {
      body: { summary: 'x' },
      headers: { Authorization: 'users API-Key 5b8c1f0e-93d7-4a26-8f4e-d1c07b6a9e35' },
      method: 'PATCH',
    })
    expect(response.status).toBe(403)
  })
})

describe('the first articles of the front page', () => {
  const pick = async (who: Person, data: object) => {
    const before = await payload.findGlobal({ slug: 'newsroom', depth: 0 })
    const { status } = await send(who, 'POST', '/globals/newsroom?depth=0', data)
    const after = await payload.findGlobal({ slug: 'newsroom', depth: 0 })
    return { after, before, status }
  }

  it('are picked by those who publish everywhere, who change no other setting', async () => {
    const { id } = await articleAt(['en', 'politics'])
    const front = [{ articles: [id], section: sections.politics }]
    const { after, before, status } = await pick(people.everywhere!, {
      front,
      name: 'Mine',
      relatedNewsHeading: 'Mine',
      relatedOtherLanguages: 'show',
      timeZone: 'Europe/Paris',
    })
    expect(status).toBe(200)
    expect(after.front).toMatchObject(front)
    const settings = ({
      name,
      relatedNewsHeading,
      relatedOtherLanguages,
      timeZone,
    }: typeof after) => ({ name, relatedNewsHeading, relatedOtherLanguages, timeZone })
    expect(settings(after)).toEqual(settings(before))
    expect((await pick(staff.administrator, { name: 'The agency' })).after.name).toBe('The agency')
  })

  it('are not picked by those who publish somewhere, or not at all', async () => {
    for (const who of [people.inRussian!, people.ofPolitics!, staff.journalist]) {
      const { after, before, status } = await pick(who, { front: [] })
      expect(status).toBe(403)
      expect(after.front).toEqual(before.front)
    }
  })
})

describe('limits', () => {
  it('are set by those who manage people, and not by oneself', async () => {
    const translator = await person(
      'hers',
      { languages: ['ko'] },
      (await roleIds(payload)).translator,
    )
    await send(translator, 'PATCH', `/users/${translator.id}`, { limits: { languages: [] } })
    await send(translator, 'PATCH', `/users/${translator.id}`, { limits: {}, name: 'Renamed' })
    const { limits, name } = await payload.findByID({
      id: translator.id,
      collection: 'users',
      depth: 0,
    })
    expect([limits, name]).toMatchObject([{ languages: ['ko'] }, 'Renamed'])
  })

  it('cannot be widened beyond one’s own, for oneself or for others', async () => {
    const own = people.inRussian!
    const roles = [chief]
    const add = (email: string, limits?: object) =>
      send(own, 'POST', '/users', {
        email: `${email}@newsroom.example`,
        limits,
        name: email,
        password: 'a password for tests',
        roles,
      })
    expect((await add('wide')).status).toBe(403)
    expect((await add('other', { languages: ['ru', 'en'] })).status).toBe(403)
    const made = await add('narrow', { languages: ['ru'], sections: [sections.economy] })
    expect(made.status).toBe(201)
    const path = `/users/${made.doc!.id}`
    expect((await send(own, 'PATCH', path, { limits: { languages: [] } })).status).toBe(403)
    expect((await send(own, 'PATCH', path, { limits: { sections: [] } })).status).toBe(200)
    const password = { password: 'another password for tests' }
    expect((await send(own, 'PATCH', `/users/${people.ofPolitics!.id}`, password)).status).toBe(403)
    expect(
      (await send(own, 'PATCH', `/users/${own.id}`, { limits: { languages: [] } })).status,
    ).toBe(403)
    expect((await send(own, 'DELETE', `/users/${people.everywhere!.id}`)).status).toBe(403)
    expect((await send(own, 'DELETE', path)).status).toBe(200)
  })

  it('are no secret to those who manage people, and one to colleagues', async () => {
    const path = `/users/${people.ofBoth!.id}?depth=0`
    const read = async ({ token }: Person) => {
      const response = await rest(path, { token })
      return ((await response.json()) as User).limits
    }
    expect(await read(staff.administrator)).toMatchObject({ languages: ['ru'] })
    expect(await read(people.ofBoth!)).toMatchObject({ languages: ['ru'] })
    expect(await read(staff.journalist)).toBeUndefined()
    const guess = await rest('/users?where[limits.languages][in]=ru', {
      token: staff.journalist.token,
    })
    expect(guess.status).toBe(400)
  })

  it('keep a section that is somebody’s desk, and desks as they are', async () => {
    const removed = await send(staff.administrator, 'DELETE', `/sections/${sections.politics}`)
    expect(removed).toMatchObject({ message: expect.stringContaining('politics'), status: 409 })
    const moved = await send(people.ofPolitics!, 'PATCH', `/sections/${sections.economy}`, {
      parent: sections.politics,
    })
    expect(moved.status).toBe(403)
    const own = await send(people.ofPolitics!, 'POST', '/sections', {
      name: 'Elections',
      parent: sections.politics,
    })
    expect(own.status).toBe(201)
    await makeArticle(payload, { body: bodyOf('Text.'), section: own.doc!.id } as never)
  })
})
