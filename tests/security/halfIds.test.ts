import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { Article } from '../../src/payload-types.ts'
import { makeArticle, makeSection } from '../helpers/articles.ts'
import { graphql } from '../helpers/graphql.ts'
import { startPayload, type TestPayload } from '../helpers/payload.ts'
import { rest } from '../helpers/rest.ts'
import { makeStaff } from '../helpers/staff.ts'

let newsroom: TestPayload
let token: string
let article: Article
let version: number

beforeAll(async () => {
  newsroom = await startPayload()
  const { payload } = newsroom
  token = (await makeStaff(payload)).administrator.token
  const section = (await makeSection(payload)).id
  article = await makeArticle(payload, { headline: 'Whole', section })
  const { docs } = await payload.findVersions({ collection: 'articles', depth: 0, limit: 1 })
  version = Number(docs[0]!.id)
})
afterAll(() => newsroom.close())

const ask = async (method: string, path: string, body?: object) => {
  const response = await rest(path, { body, method, token })
  return { status: response.status, text: await response.text() }
}

describe('an id that only begins with a number', () => {
  it.each([
    (id: number) => `${id}abc`,
    (id: number) => `${id}bfe2f4d-d031-41de-b1eb-802e7c0f0429`,
    (id: number) => `${id}.5`,
    (id: number) => `${id}e0`,
    (id: number) => `%20${id}`,
    () => 'abc',
  ])('is no article, %#', async (write) => {
    const { status, text } = await ask('GET', `/articles/${write(article.id)}`)
    expect([status, text]).toEqual([404, expect.stringContaining('cannot be an id in')])
  })

  it.each([
    ['PATCH', (id: number) => `/articles/${id}abc`, { headline: 'Changed' }],
    ['PATCH', (id: number) => `/articles/${id}abc?draft=true`, { headline: 'Changed' }],
    ['POST', (id: number) => `/articles/${id}abc/duplicate`, {}],
    ['POST', (id: number) => `/articles/${id}abc/separate`, {}],
    ['GET', (id: number) => `/articles/${id}abc/checks`, undefined],
    ['DELETE', (id: number) => `/articles/${id}abc`, undefined],
  ] as const)('changes nothing: %s %#', async (method, path, body) => {
    const { status } = await ask(method, path(article.id), body)
    expect(status).toBe(404)
    const { totalDocs } = await newsroom.payload.count({ collection: 'articles' })
    expect(totalDocs).toBe(1)
    const now = await newsroom.payload.findByID({
      id: article.id,
      collection: 'articles',
      depth: 0,
      draft: true,
    })
    expect(now.headline).toBe('Whole')
  })

  it('is no version, person, section or role', async () => {
    for (const path of [`articles/versions/${version}x`, 'users/1x', 'sections/1x', 'roles/1x']) {
      expect([path, (await ask('GET', `/${path}`)).status]).toEqual([path, 404])
    }
    expect((await ask('POST', `/articles/versions/${version}x`)).status).toBe(404)
    expect((await ask('GET', `/articles/versions/${version}`)).status).toBe(200)
  })

  it('is none in a condition', async () => {
    for (const condition of [
      ...['equals', 'in', 'like', 'contains'].map((operator) => `[id][${operator}]`),
      '[and][0][or][0][id][in]',
    ]) {
      const { status, text } = await ask('GET', `/articles?where${condition}=${article.id}abc`)
      if (status === 200) expect(JSON.parse(text)).toMatchObject({ totalDocs: 0 })
      else expect(status).toBe(400)
    }
    const where = `where[id][in]=${article.id}abc`
    const { text } = await ask('PATCH', `/articles?${where}`, { headline: 'Changed' })
    expect(text).not.toContain('Changed')
    const whole = await ask('GET', `/articles?where[id][in]=${article.id},0`)
    expect(JSON.parse(whole.text)).toMatchObject({ totalDocs: 1 })
  })

  it('is none in GraphQL', async () => {
    const { errors } = await graphql(`{ Article(id: "${article.id}abc") { headline } }`)
    expect(errors?.[0]?.message).toContain('has invalid value')
  })
})

it('an id that is text, such as that of a story, is read whole', async () => {
  const story = String(article.story)
  const { status, text } = await ask('GET', `/stories/${story}?depth=0`)
  expect([status, JSON.parse(text)]).toEqual([200, expect.objectContaining({ id: story })])
  expect((await ask('GET', `/stories/${story}x`)).status).toBe(404)
})
