import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { graphql } from '../helpers/graphql.ts'
import { startPayload, type TestPayload } from '../helpers/payload.ts'
import { rest } from '../helpers/rest.ts'
import { makePerson, makeStaff } from '../helpers/staff.ts'

let newsroom: TestPayload
let staff: Awaited<ReturnType<typeof makeStaff>>

const limits = {
  RATE_LIMIT_ANONYMOUS: 5,
  RATE_LIMIT_KEYS: 9,
  RATE_LIMIT_LOGINS: 3,
  RATE_LIMIT_PEOPLE: 7,
}

beforeAll(async () => {
  for (const [name, limit] of Object.entries(limits)) process.env[name] = String(limit)
  newsroom = await startPayload()
  staff = await makeStaff(newsroom.payload)
})
afterAll(async () => {
  for (const name of Object.keys(limits)) delete process.env[name]
  await newsroom.close()
})

/** As the server writes it; each test has one of its own. */
const at = (address: string) => ({ 'x-newsroom-address': address })

/** How many of so many requests are answered. */
const answered = async (
  count: number,
  headers: Record<string, string>,
  path = '/articles?limit=1',
) => {
  let good = 0
  for (let asked = 0; asked < count; asked += 1) good += (await rest(path, { headers })).ok ? 1 : 0
  return good
}

const logIn = (password: string, headers: Record<string, string>, email = staff.editor.email) =>
  rest('/users/login', { body: { email, password }, headers, method: 'POST' })

describe('somebody who asks too often', () => {
  it('is told when to come again, in their language', async () => {
    const headers = { ...at('192.0.2.1'), 'accept-language': 'ru' }
    expect(await answered(8, headers)).toBe(5)
    const response = await rest('/articles', { headers })
    const { errors } = (await response.json()) as { errors: { message: string }[] }
    const seconds = Number(response.headers.get('retry-after'))
    expect(response.status).toBe(429)
    expect(seconds).toBeGreaterThan(0)
    expect(seconds).toBeLessThanOrEqual(60)
    expect(errors[0]!.message).toMatch(
      /^Слишком много запросов за короткое время. Повторите через \d+ с\.$/,
    )
  })

  it('can read it on a page of another site that asks delivery', async () => {
    const headers = { ...at('192.0.2.20'), origin: 'https://site.example' }
    await answered(5, headers, '/delivery/languages')
    const response = await rest('/delivery/languages', { headers })
    expect(response.status).toBe(429)
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    expect(response.headers.get('access-control-expose-headers')).toContain('Retry-After')
  })

  it('stands in nobody else’s way', async () => {
    await answered(8, at('192.0.2.2'))
    expect(await answered(3, at('192.0.2.3'))).toBe(3)
    const colleague = { ...at('192.0.2.2'), Authorization: `JWT ${staff.translator.token}` }
    expect(await answered(3, colleague)).toBe(3)
  })

  it('is refused on every way in: REST, GraphQL and the newsroom’s own endpoints', async () => {
    const headers = at('192.0.2.4')
    expect(await answered(6, headers, '/health')).toBe(5)
    const { errors } = await graphql('{ Articles(limit: 1) { totalDocs } }', {}, headers)
    expect(errors![0]!.message).toContain('Too many requests')
    const wire = await rest('/newsroom/wire', { body: {}, headers, method: 'POST' })
    expect(wire.status).toBe(429)
  })

  it('does not come in by pretending to be somebody', async () => {
    const headers = (key: number) => ({ ...at('192.0.2.5'), Authorization: `users API-Key ${key}` })
    let good = 0
    for (let key = 0; key < 8; key += 1) good += await answered(1, headers(key))
    expect(good).toBe(5)
  })

  it('is counted as a person, wherever they are, and as more with a key', async () => {
    const person = (address: string) => ({
      ...at(address),
      Authorization: `JWT ${staff.journalist.token}`,
    })
    expect(
      (await answered(4, person('192.0.2.6'))) + (await answered(6, person('192.0.2.7'))),
    ).toBe(7)
    const apiKey = '0e9c9d34-5c0c-4f0c-9a6a-2a7f6a3e1f11'
    await newsroom.payload.update({
      id: staff.editor.id,
      collection: 'users',
      data: { apiKey, enableAPIKey: true },
    })
    const key = { ...at('192.0.2.8'), Authorization: `users API-Key ${apiKey}` }
    expect(await answered(12, key)).toBe(9)
  })
})

describe('logins from one address', () => {
  it('are refused after some that failed, the right password too', async () => {
    const headers = at('198.51.100.1')
    const statuses = []
    for (const password of ['wrong one', 'wrong two', 'wrong three', 'a password for tests']) {
      statuses.push((await logIn(password, headers)).status)
    }
    expect(statuses).toEqual([401, 401, 401, 429])
    expect((await logIn('a password for tests', at('198.51.100.2'))).status).toBe(200)
  })

  it('are as many as people like, while they succeed', async () => {
    const headers = at('198.51.100.3')
    for (let index = 0; index < 5; index += 1) {
      expect((await logIn('a password for tests', headers)).status).toBe(200)
    }
  })

  it('are counted one by one when they come at once', async () => {
    const person = await makePerson(newsroom.payload, 'besieged', [])
    const headers = at('198.51.100.4')
    const all = await Promise.all(
      Array.from({ length: 5 }, (_, index) => logIn(`wrong ${index}`, headers, person.email)),
    )
    expect(all.filter(({ status }) => status === 401)).toHaveLength(3)
  })

  it('are counted within a GraphQL query', async () => {
    const headers = at('198.51.100.5')
    const attempts = Array.from(
      { length: 4 },
      (_, index) => `a${index}: loginUser(email: "${staff.editor.email}", password: "x") { token }`,
    )
    const { data, errors } = await graphql(`mutation { ${attempts.join(' ')} }`, {}, headers)
    expect([data, errors![0]!.message]).toEqual([
      undefined,
      expect.stringContaining('Too many attempts'),
    ])
  })

  it('are counted with the letters that are asked for', async () => {
    const headers = at('198.51.100.6')
    const ask = async () =>
      (
        await rest('/users/forgot-password', {
          body: { email: 'nobody@newsroom.example' },
          headers,
          method: 'POST',
        })
      ).status
    for (let index = 0; index < 3; index += 1) expect(await ask()).not.toBe(429)
    expect(await ask()).toBe(429)
  })
})
