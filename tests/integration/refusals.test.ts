import { beforeAll, describe, expect, it } from '@jest/globals'

import { mostRefusals } from '../../src/audit/recordRefusals.ts'
import { useEditions } from '../helpers/editions.ts'
import { graphql } from '../helpers/graphql.ts'
import type { TestPayload } from '../helpers/payload.ts'
import { rest } from '../helpers/rest.ts'
import { makePerson, type Person } from '../helpers/staff.ts'

const { desk } = useEditions()
let payload: TestPayload['payload']
beforeAll(() => void ({ payload } = desk()))

let people = 0
/** Somebody who writes, and does not review. */
const makeWriter = async (): Promise<Person> => {
  people += 1
  const name = `writer ${people}`
  const { id } = await payload.create({
    collection: 'roles',
    data: { name, permissions: ['readDrafts', 'writeArticles'] },
  })
  return makePerson(payload, name.replace(' ', ''), [id])
}
const begin = async (writer: Person, count: number) => {
  const ids: number[] = []
  for (let number = 0; number < count; number += 1) {
    const { id } = await payload.create({
      collection: 'articles',
      data: {
        createdBy: writer.id,
        headline: `Number ${number} of ${writer.email}`,
        language: 'en',
      } as never,
      draft: true,
    })
    ids.push(id)
  }
  return ids
}
const ask = async ({ token }: Person, method: string, path: string, body?: object) =>
  (await rest(path, { body, method, token })).status

/** What the log tells that somebody was refused, by document. */
const refused = async ({ id }: Person) => {
  const { docs } = await payload.find({
    collection: 'audit',
    limit: 0,
    pagination: false,
    sort: ['documentId', 'id'],
    where: { and: [{ action: { equals: 'refused' } }, { actor: { equals: String(id) } }] },
  })
  return docs.map(({ detail, documentId, way }) => [way, documentId, detail])
}
const titles = async (id: number | string) => {
  const { docs } = await payload.find({
    collection: 'audit',
    where: { and: [{ action: { equals: 'refused' } }, { documentId: { equals: String(id) } }] },
  })
  return docs.map(({ language, title }) => [language, title])
}
const mayNotReview = 'Your role may not review articles. Ask an editor.'

describe('the log of what is refused', () => {
  it('has an entry for each of many articles, with what was said of it', async () => {
    const writer = await makeWriter()
    const ids = await begin(writer, 2)
    const path = `/articles?draft=true&where[id][in]=${ids.join()}`
    expect(await ask(writer, 'PATCH', path, { priority: 2 })).toBe(200)
    expect(await refused(writer)).toEqual([])
    expect(await ask(writer, 'PATCH', path, { stage: 'approved' })).toBe(400)
    const told = `PATCH /api/articles: ${mayNotReview}`
    expect(await refused(writer)).toEqual(ids.map((id) => ['REST', String(id), told]))
  })

  it('names what it was tried on', async () => {
    const writer = await makeWriter()
    const other = await makeWriter()
    const [id] = await begin(other, 1)
    expect(await ask(writer, 'PATCH', `/articles/${id}?draft=true`, { priority: 2 })).toBe(403)
    expect(await titles(id!)).toEqual([['en', `Number 0 of ${other.email}`]])
    expect(await ask(writer, 'DELETE', '/roles/999999')).toBe(403)
    expect(await titles(999999)).toEqual([[null, null]])
  })

  it('says which were meant where all were refused at once', async () => {
    const writer = await makeWriter()
    const [id] = await begin(writer, 1)
    const path = `/articles?where[id][equals]=${id}`
    expect(await ask(writer, 'PATCH', path, { _status: 'published' })).toBe(403)
    expect(await refused(writer)).toEqual([
      ['REST', null, expect.stringContaining(`PATCH /api/articles {"id":{"equals":"${id}"}}: `)],
    ])
  })

  it('has what code tries in somebody’s name', async () => {
    const writer = await makeWriter()
    const ids = await begin(writer, 2)
    const user = await payload.findByID({ id: writer.id, collection: 'users' })
    const { errors } = await payload.update({
      collection: 'articles',
      data: { stage: 'approved' },
      draft: true,
      overrideAccess: false,
      user: { ...user, collection: 'users' },
      where: { id: { in: ids } },
    })
    expect(errors).toHaveLength(2)
    expect(await refused(writer)).toEqual(ids.map((id) => ['local', String(id), mayNotReview]))
  })

  it('has each mutation of a request, whatever it is called there', async () => {
    const writer = await makeWriter()
    const ids = await begin(writer, 2)
    const mutations = ids.map(
      (id) => `read${id}: updateArticle(id: ${id}, draft: true, data: { stage: approved }) { id }`,
    )
    await graphql(
      `mutation { ${mutations.join(' ')} }`,
      {},
      { Authorization: `JWT ${writer.token}` },
    )
    const told = `POST /api/graphql updateArticle: ${mayNotReview}`
    expect(await refused(writer)).toEqual(ids.map((id) => ['GraphQL', String(id), told]))
  })

  it('has the people whom somebody may not remove', async () => {
    const { id } = await payload.create({
      collection: 'roles',
      data: { name: 'Staff office', permissions: ['manageUsers'] },
    })
    const office = await makePerson(payload, 'office', [id])
    const { administrator } = desk().staff
    const path = `/users?where[id][equals]=${administrator.id}`
    expect(await ask(office, 'DELETE', path)).toBe(400)
    expect(await refused(office)).toEqual([
      ['REST', String(administrator.id), expect.stringMatching('^DELETE /api/users: ')],
    ])
  })

  it('is not filled by one person: the last entry of a minute says that there was more', async () => {
    const writer = await makeWriter()
    const ids = await begin(writer, mostRefusals + 5)
    const path = `/articles?draft=true&where[id][in]=${ids.join()}`
    await ask(writer, 'PATCH', path, { stage: 'approved' })
    await ask(writer, 'PATCH', path, { stage: 'approved' })
    await ask(writer, 'POST', '/roles', { name: 'Mine' })
    const log = await refused(writer)
    expect(log).toHaveLength(mostRefusals)
    expect(log.filter(([, document]) => !document)).toEqual([
      ['REST', null, 'More was refused in this minute; the log does not list it.'],
    ])
  })
})
