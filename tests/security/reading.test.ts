import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { Article } from '../../src/payload-types.ts'
import { makeArticle, makeSection } from '../helpers/articles.ts'
import { graphql } from '../helpers/graphql.ts'
import { startPayload, type TestPayload } from '../helpers/payload.ts'
import { rest } from '../helpers/rest.ts'
import { makeStaff } from '../helpers/staff.ts'

let newsroom: TestPayload
let staff: Awaited<ReturnType<typeof makeStaff>>
let open: Article
let draft: Article
let trashed: Article

const secret = 'SECRETWORD'

beforeAll(async () => {
  newsroom = await startPayload()
  const { payload } = newsroom
  staff = await makeStaff(payload)
  const section = (await makeSection(payload)).id
  draft = await makeArticle(payload, { _status: 'draft', headline: `${secret} draft`, section })
  trashed = await makeArticle(payload, { headline: `${secret} trashed`, section })
  open = await makeArticle(payload, {
    createdBy: staff.journalist.id,
    headline: 'Open',
    relatedNews: { items: [draft.id, trashed.id] },
    section,
  })
  await payload.update({
    id: trashed.id,
    collection: 'articles',
    data: { deletedAt: new Date().toISOString() },
  })
  await payload.update({
    id: open.id,
    collection: 'articles',
    data: { headline: `${secret} of the next version` },
    draft: true,
  })
})
afterAll(() => newsroom.close())

const read = async (path: string, token?: string) => {
  const response = await rest(path, { token })
  return { status: response.status, text: await response.text() }
}

describe('somebody who is not logged in', () => {
  it.each([
    '/articles',
    '/articles?draft=true',
    '/articles?trash=true',
    '/articles?depth=3',
    '/articles?draft=true&trash=true&depth=3&limit=500',
    '/articles?where[or][0][_status][equals]=draft&where[or][1][_status][exists]=true&trash=true',
    '/sections?depth=3',
  ])('finds nothing unpublished at %s', async (path) => {
    const { text } = await read(path)
    expect(text).not.toContain(secret)
  })

  it('cannot open a draft or a trashed article by its id', async () => {
    for (const id of [draft.id, trashed.id]) {
      for (const query of ['', '?draft=true', '?trash=true']) {
        const { status, text } = await read(`/articles/${id}${query}`)
        expect([404, 403]).toContain(status)
        expect(text).not.toContain(secret)
      }
    }
  })

  it('reads the published text while the next version is being written', async () => {
    for (const query of ['', '?draft=true']) {
      const { text } = await read(`/articles/${open.id}${query}`)
      expect(JSON.parse(text)).toMatchObject({ headline: 'Open' })
    }
  })

  it('does not read versions, people, roles or stories', async () => {
    for (const path of ['/articles/versions', '/users', '/roles', '/stories', '/payload-jobs']) {
      const { status } = await read(path)
      expect([path, status]).toEqual([path, 403])
    }
  })

  it('is not told who wrote an article or where it came from', async () => {
    const { text } = await read(`/articles/${open.id}?depth=2`)
    expect(JSON.parse(text)).not.toHaveProperty('createdBy')
    expect(JSON.parse(text)).not.toHaveProperty('source')
  })

  it.each(['createdBy.email', 'createdBy.name', 'createdBy', 'source.original', 'authors.user'])(
    'cannot guess at %s by filtering',
    async (field) => {
      const hit = await read(`/articles?where[${field}][exists]=true`)
      expect(hit.status).toBe(400)
    },
  )

  it.each([
    `where[relatedNews.items][contains][headline][like]=${secret}`,
    `where[or][0][relatedNews.items][contains][headline][like]=${secret}`,
    'sort=relatedNews.items.headline',
    'sort=-publishedAt,-relatedNews.items.headline',
  ])('cannot look into the drafts among related news with %s', async (query) => {
    for (const path of ['/articles', '/articles/count']) {
      if (path.endsWith('count') && query.startsWith('sort')) continue
      expect((await read(`${path}?${query}`)).status).toBe(400)
    }
    expect((await read(`/articles?${query}`, staff.journalist.token)).status).toBe(200)
  })

  it('finds a published article also with draft=true, whatever is being written over it', async () => {
    const { text } = await read(`/articles?draft=true&where[id][equals]=${open.id}`)
    expect(JSON.parse(text)).toMatchObject({ docs: [{ headline: 'Open' }], totalDocs: 1 })
  })

  it('cannot guess at the words of a draft through related news', async () => {
    const { text } = await read(`/articles?where[relatedNews.items.headline][like]=${secret}`)
    expect(JSON.parse(text).totalDocs ?? 0).toBe(0)
  })

  it('cannot put old addresses and translations in the order of the words of drafts', async () => {
    for (const path of [
      '/redirects?sort=article.headline',
      '/redirects?sort=-article__headline',
      '/articles?sort=translatedFrom.headline',
      '/redirects?where[article][contains][headline][like]=S',
    ]) {
      expect([path, (await read(path)).status]).toEqual([path, 400])
    }
    expect((await read('/redirects?sort=-createdAt')).status).toBe(200)
    expect((await read('/redirects?sort=article.headline', staff.editor.token)).status).toBe(200)
  })

  it('finds nothing unpublished over GraphQL', async () => {
    const { data } = await graphql(`{
      Drafts: Articles(draft: true, trash: true, limit: 500) { docs { headline } }
      Articles(trash: true, limit: 500) {
        totalDocs
        docs { headline createdBy { name } source { original } relatedNews { items { headline } resolved } }
      }
      Article(id: ${draft.id}, draft: true) { headline }
    }`)
    expect(JSON.stringify(data)).not.toContain(secret)
    expect(data).toMatchObject({ Articles: { totalDocs: 1 } })
  })

  it('can write nothing', async () => {
    for (const collection of [
      'articles',
      'sections',
      'tags',
      'authors',
      'media',
      'users',
      'roles',
    ]) {
      const { status } = await rest(`/${collection}`, { body: { name: 'x' }, method: 'POST' })
      expect([collection, status]).toEqual([collection, 403])
    }
  })
})

describe('colleagues', () => {
  it('read drafts and each other’s names and addresses, but not roles or API keys', async () => {
    const drafts = await read(`/articles/${draft.id}`, staff.journalist.token)
    expect(drafts.status).toBe(200)
    const { text } = await read('/users', staff.journalist.token)
    const { docs } = JSON.parse(text) as { docs: { email?: string; id: number; name: string }[] }
    const other = docs.find(({ id }) => id === staff.editor.id)
    const self = docs.find(({ id }) => id === staff.journalist.id)
    expect(other).toMatchObject({ email: staff.editor.email, name: 'editor' })
    expect(other).not.toHaveProperty('roles')
    expect(self).toMatchObject({ email: staff.journalist.email })
  })

  it('cannot guess at roles or API keys by filtering people', async () => {
    for (const field of ['apiKey', 'enableAPIKey', 'roles', 'roles.name']) {
      const { status } = await read(`/users?where[${field}][exists]=true`, staff.journalist.token)
      expect([field, status]).toEqual([field, 400])
    }
  })
})
