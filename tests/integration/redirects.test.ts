import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { Article, Redirect } from '../../src/payload-types.ts'
import { makeArticle, makeSection } from '../helpers/articles.ts'
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
  section = (await makeSection(payload)).id
})
afterAll(() => newsroom.close())

const change = (id: number, data: Partial<Article>, draft = false) =>
  payload.update({ id, collection: 'articles', data, depth: 0, draft })

/** Where somebody gets to who has an old address. */
const behind = async (slug: string, language = 'en') => {
  const query = `where[language][equals]=${language}&where[slug][equals]=${slug}`
  const response = await rest(`/redirects?${query}&depth=1`)
  const { docs } = (await response.json()) as { docs: Redirect[] }
  return docs.map(({ article }) => (article as Article).slug)
}

describe('the address of a published article', () => {
  it('leads to it for ever, however often it is changed, without chains', async () => {
    const { id } = await makeArticle(payload, { section, slug: 'hay' })
    await change(id, { _status: 'published', slug: 'hay-is-dear' })
    await change(id, { slug: 'hay-is-cheap' }, true)
    expect(await behind('hay-is-dear')).toEqual([])
    await change(id, { _status: 'published' })
    for (const old of ['hay', 'hay-is-dear']) expect(await behind(old)).toEqual(['hay-is-cheap'])
    expect(await behind('hay', 'ru')).toEqual([])
  })

  it('is no old one once it is the article’s own again', async () => {
    const { id } = await makeArticle(payload, { section, slug: 'wool' })
    await change(id, { _status: 'published', slug: 'felt' })
    await change(id, { _status: 'published', slug: 'wool' })
    expect(await behind('wool')).toEqual([])
    expect(await behind('felt')).toEqual(['wool'])
  })

  it('is not kept of what readers have never seen', async () => {
    const { id } = await makeArticle(payload, {
      _status: 'draft',
      publishedAt: '2020-01-01T00:00:00.000Z',
      section,
      slug: 'never-seen',
    })
    await change(id, { slug: 'seen' }, true)
    await change(id, { _status: 'published' })
    expect(await behind('never-seen')).toEqual([])
  })

  it('is kept when the article is taken down and comes back elsewhere', async () => {
    const { id } = await makeArticle(payload, { section, slug: 'summer' })
    await change(id, { _status: 'draft' })
    await change(id, { slug: 'autumn' }, true)
    await change(id, { _status: 'published' })
    expect(await behind('summer')).toEqual(['autumn'])

    const pending = await makeArticle(payload, { section, slug: 'first-snow' })
    await change(pending.id, { slug: 'more-snow' }, true)
    await change(pending.id, { _status: 'draft' })
    await change(pending.id, { _status: 'published' })
    expect(await behind('first-snow')).toEqual(['more-snow'])
  })

  it('stays what it is when an old version is restored as a draft', async () => {
    const { id } = await makeArticle(payload, { section, slug: 'before' })
    await change(id, { _status: 'published', slug: 'after' })
    const { docs } = await payload.findVersions({
      collection: 'articles',
      where: { and: [{ parent: { equals: id } }, { 'version.slug': { equals: 'before' } }] },
    })
    const path = `/articles/versions/${docs[0]!.id}?draft=true`
    expect((await rest(path, { method: 'POST', token: staff.editor.token })).status).toBe(200)
    expect(await behind('before')).toEqual(['after'])
    expect(await behind('after')).toEqual([])
  })

  it('does not lead away from another article that has it since', async () => {
    const { id } = await makeArticle(payload, { section, slug: 'contested' })
    await payload.update({
      id,
      collection: 'articles',
      data: { deletedAt: new Date().toISOString() },
    })
    await makeArticle(payload, { section, slug: 'contested' })
    await payload.update({ id, collection: 'articles', data: { deletedAt: null }, trash: true })
    expect(await behind('contested')).toEqual([])
  })

  it('is not given to another article by itself, but to one that somebody wants it for', async () => {
    const { id } = await makeArticle(payload, { headline: 'Camels', section, slug: 'camels' })
    await change(id, { _status: 'published', slug: 'camels-and-goats' })
    const made = await makeArticle(payload, { headline: 'Camels', section })
    expect(made.slug).toBe('camels-2')
    const typed = await makeArticle(payload, { headline: 'Camels again', section, slug: 'camels' })
    expect(typed.slug).toBe('camels')
    expect(await behind('camels')).toEqual([])
  })

  it('goes with the article when that is deleted', async () => {
    const { id } = await makeArticle(payload, { section, slug: 'going' })
    await change(id, { _status: 'published', slug: 'gone' })
    await payload.delete({ id, collection: 'articles' })
    expect(await behind('going')).toEqual([])
  })

  it('is not made up by anybody, and taken away by those who may edit all articles', async () => {
    const { id } = await makeArticle(payload, { section, slug: 'kept' })
    await change(id, { _status: 'published', slug: 'moved' })
    const { docs } = await payload.find({
      collection: 'redirects',
      where: { slug: { equals: 'kept' } },
    })
    const address = `/redirects/${docs[0]!.id}`
    const body = { article: id, language: 'en', slug: 'elsewhere' }
    const { token } = staff.editor
    expect((await rest('/redirects', { body, method: 'POST', token })).status).toBe(403)
    expect((await rest(address, { body, method: 'PATCH', token })).status).toBe(403)
    const remove = (token?: string) => rest(address, { method: 'DELETE', token })
    expect((await remove()).status).toBe(403)
    expect((await remove(staff.journalist.token)).status).toBe(403)
    expect((await remove(token)).status).toBe(200)
    expect(await behind('kept')).toEqual([])
  })
})
