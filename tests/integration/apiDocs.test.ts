import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import sharp from 'sharp'

import { seed } from '../../seed/index.ts'
import { bodyOf } from '../helpers/articles.ts'
import { graphql } from '../helpers/graphql.ts'
import { cut, examplesIn, isRecord, type Example } from '../helpers/manual.ts'
import { startPayload, type TestPayload } from '../helpers/payload.ts'
import { rest } from '../helpers/rest.ts'
import { makeStaff } from '../helpers/staff.ts'

const manual = readFileSync(new URL('../../docs/api.md', import.meta.url), 'utf8')

const examples = examplesIn(manual)
const titleOf = ({ source }: Example) =>
  source.startsWith('query') ? source.replaceAll(/\s+/g, ' ') : source.split('\n')[0]!
const ofKind = (kind: Example['kind']) =>
  examples
    .filter((example) => example.kind === kind)
    .map((example) => [titleOf(example), example] as const)

let newsroom: TestPayload
let dataDir: string
/** What stands in the manual in braces. */
const known: Record<string, number | string> = {}

const fill = (text: string) =>
  text.replaceAll(/\{(\w+)\}/g, (written, name: string) => String(known[name] ?? written))

const expectSomething = (given: unknown) => {
  expect(given).toEqual(expect.anything())
  if (isRecord(given) && 'docs' in given) expect(given.docs).not.toEqual([])
}

/** Of a request as the manual writes it: a line, headers, an empty line, a JSON body. */
const send = (source: string) => {
  const [head = '', ...body] = fill(source).split('\n\n')
  const [line = '', ...headers] = head.split('\n')
  const [method, address = ''] = line.split(' ')
  return rest(address, {
    body: body.length > 0 ? (JSON.parse(body.join('\n\n')) as unknown) : undefined,
    headers: headers.map((header) => header.split(': ') as [string, string]),
    method,
  })
}

const answerOf = async (response: Response): Promise<unknown> =>
  response.headers.get('content-type')?.includes('json')
    ? response.json()
    : { bytes: (await response.arrayBuffer()).byteLength }

/** The demo newsroom, with a picture above the Russian edition of its story, and people. */
const furnish = async () => {
  const { payload } = newsroom
  await seed({ payload })
  const staff = await makeStaff(payload)
  const editionIn = async (language: string) => {
    const { docs } = await payload.find({
      collection: 'articles',
      depth: 0,
      where: { 'section.slug': { equals: 'politics' }, language: { equals: language } },
    })
    return docs[0]!
  }
  const [article, russian] = [await editionIn('en'), await editionIn('ru')]
  const png = await sharp({ create: { background: '#456', channels: 3, height: 600, width: 900 } })
    .png()
    .toBuffer()
  const picture = await payload.create({
    collection: 'media',
    data: { alt: 'The two ministers at the table', credit: 'MONTSAME' },
    file: { data: png, mimetype: 'image/png', name: 'ministers.png', size: png.length },
  })
  await payload.update({
    id: picture.id,
    collection: 'media',
    data: { alt: 'Два министра за столом' },
    locale: 'ru',
  })
  const moved = await payload.create({
    collection: 'articles',
    data: {
      _status: 'published',
      body: bodyOf('가죽과 양털이 한국으로 수출된다.'),
      headline: '한국으로 가는 가죽',
      language: 'ko',
      publishedAt: '2025-11-01T05:00:00.000Z',
      section: article.section as number,
      slug: 'leather',
    },
  })
  await payload.update({
    id: moved.id,
    collection: 'articles',
    data: { _status: 'published', slug: 'leather-goes-to-korea' },
  })
  await payload.update({
    id: russian.id,
    collection: 'articles',
    data: { leadImage: picture.id },
  })
  const apiKey = '7d1f6c02-4b8e-4e9a-b3c5-2f60a9d81e74'
  await payload.update({
    id: staff.editor.id,
    collection: 'users',
    data: { apiKey, enableAPIKey: true },
  })
  const managerKey = 'e2b47d90-61c3-4a5f-8f0d-9b7a3c5d1e26'
  await payload.update({
    id: staff.administrator.id,
    collection: 'users',
    data: { apiKey: managerKey, enableAPIKey: true },
  })
  Object.assign(known, {
    apiKey,
    articleId: article.id,
    authorId: (article.authors as number[])[0],
    cardUrl: picture.sizes?.card?.url ?? '',
    email: staff.journalist.email,
    password: 'a password for tests',
    koreanId: moved.id,
    managerKey,
    russianId: russian.id,
    sectionId: article.section as number,
    story: article.story,
    token: staff.journalist.token,
  })
}

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'newsroom-docs-'))
  // Uploads go below it; the configuration reads it when it is loaded.
  process.env.NEWSROOM_DATA_DIR = dataDir
  newsroom = await startPayload()
  await furnish()
})
afterAll(async () => {
  await newsroom.close()
  await rm(dataDir, { force: true, recursive: true })
})

describe('the requests of docs/api.md', () => {
  it('are found', () => {
    expect(ofKind('http').length).toBeGreaterThan(20)
    expect(ofKind('graphql').length).toBeGreaterThan(4)
  })

  it.each(ofKind('http'))('%s', async (_, { answer, source, status }) => {
    const response = await send(source)
    const given = await answerOf(response)
    expect([response.status, given]).toEqual([status, expect.anything()])
    expectSomething(given)
    if (answer !== undefined) expect(cut(given, answer)).toEqual(answer)
  })

  it.each(ofKind('graphql'))('%s', async (_, { answer, source }) => {
    const given = await graphql(fill(source))
    expect(given.errors).toBeUndefined()
    expect(given.data).not.toEqual({})
    for (const part of Object.values(given.data ?? {})) expectSomething(part)
    if (answer !== undefined) expect(cut(given, answer)).toEqual(answer)
  })

  it('have no excerpt but that of a request', () => {
    const compared = examples.filter(({ answer }) => answer !== undefined)
    expect(manual.match(/^```json$/gm)).toHaveLength(compared.length)
  })
})
