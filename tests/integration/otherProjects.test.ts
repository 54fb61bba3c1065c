import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { postgresAdapter } from '@payloadcms/db-postgres'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import {
  buildConfig,
  createLocalReq,
  getPayload,
  handleEndpoints,
  type CollectionSlug,
  type Payload,
} from 'payload'

import { closePayload } from '../../src/database/closePayload.ts'
import { setStoryFacts } from '../../src/editions/setStoryFacts.ts'
import { newsroom } from '../../src/index.ts'
import { newsroomOptions } from '../../src/options/newsroomOptions.ts'
import { relateArticles } from '../../src/related/resolveRelatedNews.ts'
import { bodyOf } from '../helpers/articles.ts'
import { createDatabase, type TestDatabase } from '../helpers/database.ts'

/** Collections of other names, ids that are no numbers, and a locale that nothing is written in. */
const slugs = { articles: 'newsItems', authors: 'bylines', sections: 'newsDesks', tags: 'topics' }

let database: TestDatabase
let payload: Payload

beforeAll(async () => {
  database = await createDatabase({ empty: true })
  process.env.PAYLOAD_DISABLE_DEPENDENCY_CHECKER = 'true'
  const config = buildConfig({
    collections: [
      { slug: 'customers', auth: true, fields: [] },
      {
        slug: 'slots',
        fields: [{ name: 'article', type: 'relationship', relationTo: slugs.articles as never }],
      },
    ],
    db: postgresAdapter({
      idType: 'uuid',
      pool: { connectionString: database.url },
      push: true,
    }),
    editor: lexicalEditor(),
    localization: { defaultLocale: 'de', fallback: true, locales: ['de', 'en', 'ko'] },
    plugins: [newsroom({ languages: ['en', 'ko'], slugs: slugs as never })],
    secret: 'a secret for tests alone',
    telemetry: false,
    typescript: { autoGenerate: false },
  })
  payload = await getPayload({ config, key: 'a project' })
})
afterAll(async () => {
  await closePayload(payload)
  await database.drop()
})

const create = async (collection: string, data: object) =>
  (await payload.create({
    collection: collection as CollectionSlug,
    data: data as never,
    depth: 0,
  })) as unknown as Record<string, unknown> & { id: string }

describe('articles in another project', () => {
  it('have one address each, and one edition of a story in a language', async () => {
    const desk = await create(slugs.sections, { name: 'Indexed' })
    const make = (language: string) =>
      create(slugs.articles, {
        body: bodyOf('A paragraph.'),
        headline: 'At the same moment',
        language,
        section: desk.id,
      })
    const [english, korean] = [await make('en'), await make('ko')]
    const raw = (id: string, data: Record<string, unknown>) =>
      payload.db.updateOne({ id, collection: slugs.articles as CollectionSlug, data })
    const moved = { language: 'en', slug: english.slug }
    await expect(raw(korean.id, moved)).rejects.toThrow()
    const joined = { language: 'en', story: english.story }
    await expect(raw(korean.id, joined)).rejects.toThrow()
  })

  it('are joined into a story, and separated', async () => {
    const desk = await create(slugs.sections, { name: 'Joined' })
    const make = (language: string) =>
      create(slugs.articles, {
        body: bodyOf('A paragraph.'),
        headline: 'Joined',
        language,
        section: desk.id,
      })
    const [english, korean] = [await make('en'), await make('ko')]
    const req = await createLocalReq({}, payload)
    await setStoryFacts(
      korean.id,
      { story: english.story as string, translatedFrom: english.id },
      { options: newsroomOptions(payload), req },
    )
    const stored = await payload.findByID({
      id: korean.id,
      collection: slugs.articles as CollectionSlug,
      depth: 0,
      draft: true,
    })
    expect(stored).toMatchObject({ story: english.story, translatedFrom: english.id })
  })
})

describe('collections of another project that lead to articles', () => {
  it('are not asked by what an article alone can be asked by', async () => {
    const slot = await create('slots', {})
    for (const name of ['missingLanguages', 'outdatedLanguages']) {
      await expect(
        payload.delete({
          collection: 'slots' as CollectionSlug,
          where: { [`article.${name}`]: { not_in: ['en'] } },
        }),
      ).rejects.toThrow(`path cannot be queried: ${name}`)
    }
    const { totalDocs } = await payload.count({
      collection: 'slots' as CollectionSlug,
      where: { id: { equals: slot.id } },
    })
    expect(totalDocs).toBe(1)
  })
})

describe('the log in another project', () => {
  const key = 'a project'
  const ask = async (method: string, path: string, body: object, token?: string) => {
    const headers = {
      'Content-Type': 'application/json',
      ...(token && { Authorization: `JWT ${token}` }),
    }
    const url = `http://localhost/api${path}`
    const request = new Request(url, { body: JSON.stringify(body), headers, method })
    const answer = await handleEndpoints({
      config: payload.config,
      payloadInstanceCacheKey: key,
      request,
    })
    return { ...((await answer.json()) as { token?: string }), status: answer.status }
  }

  it('tells of the people of the newsroom, not of what the project’s customers are refused', async () => {
    const login = { email: 'bat@customers.example', password: 'a password for tests' }
    for (const collection of ['customers', 'users']) {
      await create(collection, { ...login, name: 'Bat' })
      const { token } = await ask('POST', `/${collection}/login`, login)
      const tried = await ask('POST', '/audit', {}, token)
      expect([collection, tried.status]).toEqual([collection, 403])
    }
    const { docs } = await payload.find({
      collection: 'audit',
      where: { action: { equals: 'refused' } },
    })
    expect(docs.map(({ actorCollection, actorName }) => [actorCollection, actorName])).toEqual([
      ['users', 'Bat'],
    ])
  })
})

describe('related news in another project', () => {
  it('are suggested from its own collections', async () => {
    const desk = await create(slugs.sections, { name: 'Land' })
    const topic = await create(slugs.tags, { kind: 'topic', name: 'Hay' })
    const byline = await create(slugs.authors, { name: 'Anu Bold' })
    const make = (headline: string, more: object = {}) =>
      create(slugs.articles, {
        _status: 'published',
        body: bodyOf('A paragraph.'),
        headline,
        language: 'en',
        section: desk.id,
        ...more,
      })
    const close = await make('Close', { authors: [byline.id], tags: [topic.id] })
    const near = await make('Near')
    const article = await make('Hay is dear', {
      authors: [byline.id],
      relatedNews: { automatic: true },
      tags: [topic.id],
    })
    const relate = async (language: string) =>
      relateArticles({
        article,
        language,
        options: newsroomOptions(payload),
        related: { automatic: true },
        req: await createLocalReq({}, payload),
        suggesting: true,
      })
    const { resolved, suggestions } = await relate('en')
    expect(suggestions.map(({ id, reasons }) => [id, reasons.map(({ kind }) => kind)])).toEqual([
      [close.id, ['tags', 'section', 'authors', 'recent']],
      [near.id, ['section', 'recent']],
    ])
    expect(resolved!.articles.map(({ id }) => id)).toEqual([close.id, near.id])
    expect((await relate('de')).suggestions).toEqual([])
  })
})
