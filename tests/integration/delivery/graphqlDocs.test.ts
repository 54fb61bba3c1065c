import { readFileSync } from 'node:fs'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { seed } from '../../../seed/index.ts'
import { graphqlHandler } from '../../../src/delivery/graphql/graphqlHandler.ts'
import { search } from '../../../src/search/search.ts'
import { makeArticle, makeSection } from '../../helpers/articles.ts'
import { databaseOf } from '../../helpers/delivery.ts'
import { cut, examplesIn } from '../../helpers/manual.ts'
import { startPayload, type TestPayload } from '../../helpers/payload.ts'
import { rest } from '../../helpers/rest.ts'
import { makeStaff } from '../../helpers/staff.ts'

const manual = readFileSync(new URL('../../../docs/delivery-graphql.md', import.meta.url), 'utf8')
const examples = examplesIn(manual)

let newsroom: TestPayload

beforeAll(async () => {
  newsroom = await startPayload()
  const { payload } = newsroom
  await seed({ payload })
  const { administrator } = await makeStaff(payload)
  const { id: section } = await makeSection(payload, 'Elsewhere')
  const hoax = await makeArticle(payload, { headline: 'Hoax', section, slug: 'hoax' })
  const killed = await rest(`/articles/${hoax.id}/kill`, {
    body: { notice: 'We were deceived.', reason: 'Hoax' },
    method: 'POST',
    token: administrator.token,
  })
  expect(killed.status).toBe(200)
})
afterAll(() => newsroom.close())

const ask = async (query: string) => {
  const address = `http://newsroom/api/delivery/graphql?query=${encodeURIComponent(query)}`
  const db = databaseOf(newsroom.payload)
  const response = await graphqlHandler({ db, search })(new Request(address))
  return (await response.json()) as { data?: object; errors?: unknown }
}

describe('the queries of docs/delivery-graphql.md', () => {
  it.each(examples.map(({ source, ...example }) => [source, example] as const))(
    '%s',
    async (source, { answer }) => {
      const given = await ask(source)
      if (answer !== undefined) return expect(cut(given, answer)).toEqual(answer)
      expect(given.errors).toBeUndefined()
      expect(JSON.stringify(given.data)).toContain('"headline"')
    },
  )

  it('have no excerpt but that of a query', () => {
    const compared = examples.filter(({ answer }) => answer !== undefined)
    expect(manual.match(/^```json$/gm)).toHaveLength(compared.length)
  })
})
