import { readdirSync, readFileSync } from 'node:fs'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { seed } from '../../../seed/index.ts'
import { routes } from '../../../src/delivery/http/routes.ts'
import { makeArticle, makeSection } from '../../helpers/articles.ts'
import { cut, examplesIn } from '../../helpers/manual.ts'
import { startPayload, type TestPayload } from '../../helpers/payload.ts'
import { rest } from '../../helpers/rest.ts'
import { makeStaff } from '../../helpers/staff.ts'

const manual = readFileSync(new URL('../../../docs/delivery.md', import.meta.url), 'utf8')
const examples = examplesIn(manual)

let newsroom: TestPayload
/** What stands in the manual in braces, once it is known. */
const known: Record<string, string> = {}

const delivery = new URL('../../../src/delivery/', import.meta.url)

/** Of the problems that the files of a folder make. */
const codesIn = (folder: string): string[] =>
  readdirSync(new URL(`${folder}/`, delivery))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(new URL(`${folder}/${name}`, delivery), 'utf8'))
    .flatMap((source) => [...source.matchAll(/code: '([\w-]+)'/g)].map(([, code]) => code!))

const fill = (text: string) =>
  text.replaceAll(/\{(\w+)\}/g, (written, name: string) => known[name] ?? written)

beforeAll(async () => {
  newsroom = await startPayload()
  const { payload } = newsroom
  await seed({ payload })
  const { administrator } = await makeStaff(payload)
  const { id: section } = await makeSection(payload, 'Elsewhere')
  const moved = await makeArticle(payload, {
    headline: '한국으로 가는 가죽',
    language: 'ko',
    section,
    slug: 'leather',
  })
  await payload.update({
    id: moved.id,
    collection: 'articles',
    data: { _status: 'published', slug: 'leather-goes-to-korea' },
  })
  const hoax = await makeArticle(payload, { headline: 'Hoax', section, slug: 'hoax' })
  const killed = await rest(`/articles/${hoax.id}/kill`, {
    body: { notice: 'We were deceived.', reason: 'Hoax' },
    method: 'POST',
    token: administrator.token,
  })
  expect(killed.status).toBe(200)
  const page = await rest('/delivery/en/articles?limit=2')
  known.next = ((await page.json()) as { next: string }).next
})
afterAll(() => newsroom.close())

describe('the requests of docs/delivery.md', () => {
  it('name every path', () => {
    const asked = examples.map(
      ({ source }) => new URL(source.split(' ')[1]!, 'http://here').pathname,
    )
    for (const { path } of routes) {
      const pattern = new RegExp(`^/api/delivery${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`)
      expect([path, asked.some((one) => pattern.test(one))]).toEqual([path, true])
    }
  })

  it.each(examples.map((example) => [example.source, example] as const))(
    '%s',
    async (_, { answer, source, status }) => {
      const response = await rest(fill(source).split(' ')[1]!)
      const text = await response.text()
      expect([response.status, text]).toEqual([status, expect.anything()])
      if (answer === undefined) return expect(response.headers.get('location')).toMatch(/^\/api\//)
      const excerpt = JSON.parse(fill(JSON.stringify(answer))) as unknown
      expect(cut(JSON.parse(text), excerpt)).toEqual(excerpt)
    },
  )

  it('have no excerpt but that of a request', () => {
    const compared = examples.filter(({ answer }) => answer !== undefined)
    expect(manual.match(/^```json$/gm)).toHaveLength(compared.length)
  })

  it('tell of every problem', () => {
    const told = [...manual.matchAll(/^\| (\d{3}) +\| `([\w-]+)`/gm)].map(([, , code]) => code)
    expect(told.toSorted()).toEqual([...new Set(codesIn('http').concat(codesIn('server')))].sort())
  })
})
