import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { Article } from '../../src/payload-types.ts'
import { makeArticle, makeSection } from '../helpers/articles.ts'
import { graphql } from '../helpers/graphql.ts'
import { startPayload, type TestPayload } from '../helpers/payload.ts'
import { rest } from '../helpers/rest.ts'
import { makePerson, makeStaff } from '../helpers/staff.ts'

const secret = 'SECRETWORD'

let newsroom: TestPayload
let articles: Article[]
/** Whoever may not read drafts: somebody who is not known, and a photographer. */
const tokens: Record<string, string | undefined> = {}
const outsiders = ['anonymous', 'photographer']
/** What colleagues know of each other, and where a story came from, is for everybody with a role. */
const forStaff = ['createdBy.email', 'source.guid', 'source.original']
let versions: number[]

beforeAll(async () => {
  newsroom = await startPayload()
  const { payload } = newsroom
  const { administrator, editor, journalist } = await makeStaff(payload)
  tokens.editor = editor.token
  const role = await payload.create({
    collection: 'roles',
    data: { name: 'Photographer', permissions: ['uploadMedia'] },
  })
  tokens.photographer = (await makePerson(payload, 'photographer', [role.id])).token
  const section = (await makeSection(payload)).id
  const draft = await makeArticle(payload, {
    _status: 'draft',
    headline: `${secret} draft`,
    language: 'ru',
    section,
  })
  const killed = await makeArticle(payload, { headline: `${secret} killed`, section })
  const related = await makeArticle(payload, {
    _status: 'draft',
    headline: `${secret} related`,
    section,
    stageNote: secret,
  })
  articles = []
  for (const [at, person] of [journalist, administrator].entries()) {
    articles.push(
      await makeArticle(payload, {
        assignee: person.id,
        changedBy: [person.id],
        createdBy: person.id,
        dueAt: `203${at}-01-01T00:00:00.000Z`,
        embargoUntil: `200${at}-01-01T00:00:00.000Z`,
        headline: `Open ${at}`,
        importWarnings: [{ key: `${secret} ${at}` }],
        publishedAt: '2020-01-01T00:00:00.000Z',
        relatedNews: { items: [related.id] },
        section,
        source: { guid: `wire ${at}`, original: `Wire ${at}` },
        stageNote: `${secret} ${at}`,
        story: at === 0 ? draft.story : undefined,
        translatedFrom: draft.id,
      } as Parameters<typeof makeArticle>[1]),
    )
  }
  await rest(`/articles/${killed.id}/kill`, {
    body: { reason: `${secret} reason` },
    method: 'POST',
    token: administrator.token,
  })
  for (const { id } of articles) {
    await payload.update({
      id,
      collection: 'articles',
      data: { headline: `${secret} newer` },
      draft: true,
    })
  }
  const found = await payload.findVersions({ collection: 'articles', limit: 50 })
  versions = found.docs.map(({ id }) => id as unknown as number)
})
afterAll(() => newsroom.close())

const read = async (path: string, token?: string) => {
  const response = await rest(path, { token })
  return { status: response.status, text: await response.text() }
}
const hidden = [
  'stage',
  'stageNote',
  'assignee',
  'assignee.email',
  'dueAt',
  'embargoUntil',
  'changedBy',
  'hadReaders',
  'story.killed.notices',
  'importWarnings',
  'importWarnings.key',
  'source.guid',
  'source.original',
  'createdBy.email',
  'createdBy.roles',
  'createdBy.limits.languages',
  'assignee.apiKey',
  'assignee.password',
  'assignee.hash',
  'assignee.salt',
  'createdBy.resetPasswordToken',
  'createdBy.apiKeyIndex',
  'story.killed.reason',
  'translatedFrom.stageNote',
  'relatedNews.items.stageNote',
  'missingLanguages',
]

describe.each(outsiders)('%s', (who) => {
  const hiddenFrom = hidden.filter((field) => who === 'anonymous' || !forStaff.includes(field))

  it.each(hiddenFrom)('cannot guess at %s with a condition', async (field) => {
    for (const path of [field, field.replaceAll('.', '__')]) {
      for (const query of [
        `where[${path}][like]=${secret}`,
        `where[or][0][and][0][${path}][exists]=true`,
        `where[and][0][${path}][not_equals]=x`,
      ]) {
        for (const list of ['/articles', '/articles/count']) {
          expect([query, (await read(`${list}?${query}`, tokens[who])).status]).toEqual([
            query,
            400,
          ])
        }
      }
    }
  })

  it.each(hiddenFrom)('cannot guess at %s by an order', async (field) => {
    const orderBy = async (sort: string) => {
      const { status, text } = await read(
        `/articles?depth=0&select[headline]=true&sort=${sort},id`,
        tokens[who],
      )
      return status === 400 ? [] : (JSON.parse(text) as { docs: { id: number }[] }).docs
    }
    expect(await orderBy(field)).toEqual(await orderBy(`-${field}`))
  })

  it.each([
    '/articles?depth=3&draft=true&trash=true&populate[articles][stageNote]=true&populate[articles][headline]=true',
    '/articles?depth=3&select[stageNote]=true&select[importWarnings]=true&select[source]=true&select[assignee]=true&select[translatedFrom]=true',
    '/articles?locale=all&depth=3&draft=true',
    '/redirects?depth=3&draft=true&locale=all',
    '/sections?depth=3&draft=true&locale=all',
    '/authors?depth=3&draft=true',
    '/media?depth=3&draft=true',
    '/tags?depth=3&draft=true',
    '/stories?depth=3&draft=true&joins[editions][sort]=headline',
    `/stories?depth=3&joins[editions][where][headline][like]=${secret}`,
    '/stories?depth=3&populate[articles][stageNote]=true&joins[editions][count]=true',
    '/stories?where[killed.at][exists]=true&depth=3',
    `/stories?where[editions.headline][like]=${secret}`,
    '/articles/versions?depth=3',
    '/audit',
    '/payload-jobs',
    '/payload-locked-documents',
    '/payload-query-presets',
  ])('finds nothing of it at %s', async (path) => {
    const { status, text } = await read(path, tokens[who])
    expect(status).toBeLessThan(500)
    expect(text).not.toContain(secret)
  })

  it('learns nothing of drafts from how many editions a story has', async () => {
    const { status, text } = await read(
      `/stories/${String(articles[0]!.story)}?depth=1&joins[editions][count]=true`,
      tokens[who],
    )
    if (status === 403) return
    const { editions } = JSON.parse(text) as { editions: { docs: unknown[]; totalDocs: number } }
    expect([editions.docs.length, editions.totalDocs]).toEqual([1, 1])
  })

  it('finds nothing of it from a public article on', async () => {
    for (const { id } of articles) {
      for (const path of [
        '?draft=true&depth=3&trash=true',
        '/related?draft=true&limit=20',
        '/editions/en?draft=true&depth=3',
        '/editions/ru?draft=true&depth=3',
        '/source',
      ]) {
        const { status, text } = await read(`/articles/${id}${path}`, tokens[who])
        expect([path, status < 500]).toEqual([path, true])
        expect(text).not.toContain(secret)
      }
    }
  })

  it('opens no version by its number, over REST or GraphQL', async () => {
    for (const version of versions) {
      const { status, text } = await read(`/articles/versions/${version}?depth=3`, tokens[who])
      expect(status).toBe(403)
      expect(text).not.toContain(secret)
    }
    const { data } = await graphql(
      `{ ${versions.slice(0, 15).map((id, at) => `v${at}: versionArticle(id: ${id}) { version { headline } }`)} }`,
      {},
      tokens[who] ? { Authorization: `JWT ${tokens[who]}` } : {},
    )
    expect(JSON.stringify(data)).not.toContain(secret)
  })

  it('finds nothing of it over GraphQL', async () => {
    const { data, errors } = await graphql(
      `
        {
          Articles(draft: true, trash: true) {
            docs {
              headline
              stage
              stageNote
              dueAt
              embargoUntil
              changedBy
              hadReaders
              importWarnings
              editions
              missingLanguages
              outdatedLanguages
              assignee {
                email
              }
              source {
                guid
                original
              }
              translatedFrom {
                headline
                stageNote
              }
              relatedNews {
                items {
                  headline
                  stageNote
                }
                resolved
              }
            }
          }
        }
      `,
      {},
      tokens[who] ? { Authorization: `JWT ${tokens[who]}` } : {},
    )
    expect(errors ?? []).toEqual([])
    expect(JSON.stringify(data)).not.toContain(secret)
    const { docs } = (data as { Articles: { docs: Record<string, unknown>[] } }).Articles
    expect(docs).toHaveLength(2)
    for (const field of [
      ...['stage', 'stageNote', 'dueAt', 'embargoUntil', 'changedBy', 'assignee'],
      ...['hadReaders', 'importWarnings'],
    ]) {
      expect([field, docs.map((doc) => doc[field])]).toEqual([field, [null, null]])
    }
  })
})

describe('colleagues', () => {
  it.each(['hash', 'salt', 'apiKeyIndex', 'resetPasswordToken', 'loginAttempts'])(
    'cannot put what people have made in the order of their %s, nor filter by it',
    async (field) => {
      for (const path of [
        `/articles?sort=createdBy.${field}`,
        `/articles?sort=headline,-assignee.${field}`,
        `/articles?sort=createdBy__${field}`,
        `/articles?where[createdBy.${field}][exists]=true`,
        `/media?sort=createdBy.${field}`,
        `/authors?sort=user.${field}`,
        `/stories?joins[editions][sort]=createdBy.${field}`,
        `/redirects?sort=article.createdBy.${field}`,
        `/articles/versions?sort=-version.createdBy.${field}`,
        `/articles/versions?where[version.createdBy.${field}][exists]=true`,
        `/users?sort=${field}`,
      ]) {
        expect([path, (await read(path, tokens.editor)).status]).toEqual([path, 400])
      }
    },
  )
})
