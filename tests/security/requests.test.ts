import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { makeArticle, makeSection } from '../helpers/articles.ts'
import { startPayload, type TestPayload } from '../helpers/payload.ts'
import { request, type RequestOptions } from '../helpers/request.ts'
import { rest } from '../helpers/rest.ts'
import { makeStaff } from '../helpers/staff.ts'

let newsroom: TestPayload
let staff: Awaited<ReturnType<typeof makeStaff>>

const own = 'https://newsroom.example'
const site = 'https://news.example'

beforeAll(async () => {
  process.env.SERVER_URL = own
  process.env.CORS_ORIGINS = site
  newsroom = await startPayload()
  staff = await makeStaff(newsroom.payload)
  const section = (await makeSection(newsroom.payload)).id
  await makeArticle(newsroom.payload, { section })
})
afterAll(() => newsroom.close())

type Answer = { data?: unknown; errors?: { message: string }[] }

const answerOf = async (response: Response) => {
  const text = await response.text()
  const { errors, ...rest } = (text ? JSON.parse(text) : {}) as Answer
  return { ...rest, message: errors?.[0]?.message, status: response.status }
}
const ask = async (path: string, options: RequestOptions) => answerOf(await rest(path, options))

const askGraphQL = async (body: unknown, options: RequestOptions = {}) => {
  const { POST } = await import('../../src/app/(payload)/api/graphql/route.ts')
  return answerOf(await POST(request('/api/graphql', { body, method: 'POST', ...options }), {}))
}

/** A body that does not say how long it is. */
const streamed = async (
  slug: string[],
  body: ReadableStream,
  headers: Record<string, string> = {},
) => {
  const { POST } = await import('../../src/app/(payload)/api/[...slug]/route.ts')
  const sent = new Request(`${own}/api/${slug.join('/')}`, {
    ...{ body, duplex: 'half' },
    headers: { 'content-type': 'application/json', ...headers },
    method: 'POST',
  })
  return POST(sent, { params: Promise.resolve({ slug }) })
}

const journalist = () => ({ Authorization: `JWT ${staff.journalist.token}` })

describe('a body that is too large', () => {
  const heavy = (bytes: number) => JSON.stringify({ email: 'a', password: 'b'.repeat(bytes) })
  const megabyte = 1024 * 1024

  it('is refused with 413 before it is read', async () => {
    const body = heavy(2 * megabyte)
    const headers = { 'content-length': String(body.length), 'content-type': 'application/json' }
    expect(await ask('/users/login', { body, headers, method: 'POST' })).toMatchObject({
      message: 'What was sent is larger than 1 MB, the most that is taken here. Send less at once.',
      status: 413,
    })
  })

  it('is refused while it comes in, when it does not say how large it is', async () => {
    let sent = 0
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += 65_536
        controller.enqueue(new Uint8Array(65_536).fill(32))
      },
    })
    const response = await streamed(['users', 'login'], body)
    expect(response.status).toBe(413)
    expect(sent).toBeLessThan(2 * megabyte)
  })

  it('may be larger of somebody who is logged in, and not of somebody who pretends it', async () => {
    const send = async (bytes: number, headers: Record<string, string>) =>
      (await streamed(['articles'], new Blob([heavy(bytes)]).stream(), headers)).status
    expect(await send(2 * megabyte, journalist())).not.toBe(413)
    expect(await send(2 * megabyte, { Authorization: 'JWT not.a.token' })).toBe(413)
    expect(await send(5 * megabyte, journalist())).toBe(413)
  })

  it('is refused as a form too, of somebody who is not known', async () => {
    const body = new FormData()
    body.set('file', new Blob(['x'.repeat(2 * megabyte)]), 'a.png')
    expect((await ask('/media', { body, method: 'POST' })).status).toBe(413)
  })

  it('is refused in the language of whoever sent it', async () => {
    const { message } = await ask('/users/login', {
      body: heavy(2 * megabyte),
      headers: { 'accept-language': 'ru', 'content-type': 'application/json' },
      method: 'POST',
    })
    expect(message).toContain('Прислано больше 1 MB')
  })
})

describe('JSON', () => {
  it('that nests too deep is refused, whoever sends it', async () => {
    const body = `{"body":${'['.repeat(10_000)}${']'.repeat(10_000)}}`
    const headers = { 'content-type': 'application/json', ...journalist() }
    expect((await ask('/articles', { body, headers, method: 'POST' })).status).toBe(400)
  })

  it('that is none is refused', async () => {
    const headers = { 'content-type': 'application/json' }
    expect((await ask('/users/login', { body: '{"a":', headers, method: 'POST' })).status).toBe(400)
  })
})

describe('a GraphQL query', () => {
  const articles = (more = '') => `Articles(limit: 1) { totalDocs ${more} }`

  it('is answered', async () => {
    expect(await askGraphQL({ query: `{ ${articles()} }` })).toMatchObject({
      data: { Articles: { totalDocs: 1 } },
      status: 200,
    })
  })

  it.each([
    [
      'is deep',
      `{ Articles { docs { ${'section { parent { '.repeat(10)} id ${'} }'.repeat(10)} } } }`,
    ],
    [
      'has many aliases',
      `{ ${Array.from({ length: 21 }, (_, at) => `a${at}: ${articles()}`).join(' ')} }`,
    ],
    ['has many fields', `{ Articles { docs { ${'id '.repeat(2_001)} } } }`],
    ['goes in circles', '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }'],
    [
      'has fragments that multiply',
      `{ ...F0 } ${Array.from({ length: 25 }, (_, at) => `fragment F${at} on Query { ...F${at + 1} ...F${at + 1} }`).join(' ')} fragment F25 on Query { ${articles()} }`,
    ],
    [
      'tries many passwords',
      `mutation { ${Array.from({ length: 50 }, (_, at) => `a${at}: loginUser(email: "editor@newsroom.example", password: "${at}") { token }`).join(' ')} }`,
    ],
  ])('is refused before Payload sees it when it %s', async (_, query) => {
    const { data, message, status } = await askGraphQL({ query })
    expect([status, data, message]).toEqual([
      400,
      undefined,
      expect.stringMatching(/^(The query|With all)/),
    ])
  })

  it('is refused when it is too complex, in Payload’s own words', async () => {
    const query = `{ ${Array.from({ length: 20 }, (_, at) => `a${at}: Articles(limit: 1) { docs { section { parent { parent { parent { id } } } } tags { id } authors { id } leadImage { id } } }`).join(' ')} }`
    expect((await askGraphQL({ query })).message).toContain('exceeds the maximum complexity')
  })

  it('is one query: a list of them is refused', async () => {
    const { data, status } = await askGraphQL([{ query: `{ ${articles()} }` }, { query: '{ me }' }])
    expect([status, data]).toEqual([400, undefined])
  })

  it('is not run from the address, where a link would be enough', async () => {
    const route = await import('../../src/app/(payload)/api/graphql/route.ts')
    expect(route).not.toHaveProperty('GET')
  })
})

describe('somebody who is not known', () => {
  it.each(['limit=0', 'limit=501', 'pagination=false', 'joins[articles][limit]=0'])(
    'does not get all documents at once with %s',
    async (query) => {
      expect(await ask(`/sections?${query}`, {})).toMatchObject({
        message: expect.stringContaining('at most 500 documents'),
        status: 400,
      })
    },
  )

  it.each(['-5', 'x', '', '1e9'])('is told what a limit is in place of “%s”', async (limit) => {
    expect(await ask(`/sections?limit=${limit}`, {})).toMatchObject({
      message: `“${limit}” is no \`limit\`: it is a whole number from 1 to 500.`,
      status: 400,
    })
  })

  it('is told so where there is nothing, in the form of all errors', async () => {
    for (const [method, path] of [
      ['GET', '/articles-of-yesterday'],
      ['PUT', '/articles/1'],
    ] as const) {
      expect(await ask(path, { method })).toMatchObject({
        message: `There is nothing at ${method} /api${path}. Check the address and the method.`,
        status: 404,
      })
    }
  })

  it('does not get them in the body of a request in place of its address', async () => {
    const { status } = await ask('/articles', {
      body: 'limit=0',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'x-payload-http-method-override': 'GET',
      },
      method: 'POST',
    })
    expect(status).toBe(400)
  })

  it.each<[string, object]>([
    ['{ Articles(limit: 0) { totalDocs } }', {}],
    ['{ Articles(pagination: false) { totalDocs } }', {}],
    ['{ Articles(pagination: false, limit: null) { totalDocs } }', {}],
    ['query ($most: Int) { Articles(limit: $most) { totalDocs } }', { most: 0 }],
    ['query ($most: Int = 0) { Articles(limit: $most) { totalDocs } }', {}],
  ])('does not get them with %s', async (query, variables) => {
    expect(await askGraphQL({ query, variables })).toMatchObject({ status: 400 })
  })

  it('gets a page, and who is logged in gets all', async () => {
    const page = await ask('/articles?limit=500', {})
    const all = await ask('/articles?limit=0', { token: staff.journalist.token })
    expect([page.status, all.status]).toEqual([200, 200])
  })
})

describe('the page of another site', () => {
  const evil = 'https://evil.example'
  const cookie = () => `payload-token=${staff.administrator.token}`

  it('does not write with the cookie of somebody who is logged in', async () => {
    for (const method of ['POST', 'PATCH', 'DELETE']) {
      const answer = await ask(`/users/${staff.translator.id}`, {
        body: method === 'DELETE' ? undefined : { name: 'Evil' },
        headers: { cookie: cookie(), origin: evil },
        method,
      })
      expect([method, answer.status]).toEqual([method, 403])
    }
  })

  it('does not log anybody in as somebody else, by a form that browsers send without asking', async () => {
    const body = new FormData()
    const { email } = staff.translator
    body.set('_payload', JSON.stringify({ email, password: 'a password for tests' }))
    const login = (origin: string) =>
      ask('/users/login', { body, headers: { origin }, method: 'POST' })
    expect([(await login(evil)).status, (await login(own)).status]).toEqual([403, 200])
  })

  it('does not write over GraphQL', async () => {
    const body = { query: `mutation { deleteUser(id: ${staff.translator.id}) { id } }` }
    const { status } = await askGraphQL(body, { headers: { cookie: cookie(), origin: evil } })
    expect(status).toBe(403)
  })

  it('does not read with a cookie, and is not told that it might', async () => {
    for (const origin of [evil, site]) {
      const response = await rest('/users/me', { headers: { cookie: cookie(), origin } })
      expect(((await response.json()) as { user?: unknown }).user ?? null).toBeNull()
    }
    const { headers } = await rest('/articles', { headers: { origin: evil } })
    expect(headers.get('access-control-allow-origin')).toBeNull()
    expect(headers.get('access-control-allow-credentials')).toBeNull()
  })

  it('that was named in CORS_ORIGINS reads, by its own name and never by *', async () => {
    const response = await rest('/articles', { headers: { origin: site } })
    expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([
      200,
      site,
    ])
  })
})

describe('the cookie of a login', () => {
  const cookieOf = async () => {
    const response = await rest('/users/login', {
      body: { email: staff.editor.email, password: 'a password for tests' },
      headers: { origin: own },
      method: 'POST',
    })
    return response.headers.get('set-cookie')!
  }

  it('is kept from scripts, from other sites and, behind https, from everything else', async () => {
    expect(await cookieOf()).toMatch(
      /^payload-token=.*; Path=\/; Secure=true; HttpOnly=true; SameSite=Lax$/,
    )
  })
})
