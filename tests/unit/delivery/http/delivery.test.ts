import { brotliDecompressSync, gunzipSync } from 'node:zlib'

import { describe, expect, it, jest } from '@jest/globals'
import { Value } from '@sinclair/typebox/value'

import { deliveryApp } from '../../../../src/delivery/http/deliveryApp.ts'
import { ProblemShape } from '../../../../src/delivery/http/problem.ts'
import { card, jsonOf, makeNewsroom, refused } from './newsroom.ts'

const brotli = { 'accept-encoding': 'gzip, br' }

describe('an article', () => {
  it('comes with what caches need to know of it', async () => {
    const { get } = makeNewsroom()
    const { headers, status } = await get('/en/articles/hides')
    expect(status).toBe(200)
    expect(headers).toMatchObject({
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Expose-Headers': expect.stringContaining('ETag, Retry-After, '),
      'Cache-Control': 'public, max-age=10, stale-while-revalidate=60, stale-if-error=300',
      'Cache-Status': 'newsroom; fwd=miss',
      'Content-Language': 'en',
      'Content-Type': 'application/json',
      ETag: expect.stringMatching(/^"[\w-]{22}"$/),
      'Surrogate-Key': 'address-en-hides article-7',
      Vary: 'Accept-Encoding',
      'X-Content-Type-Options': 'nosniff',
    })
  })

  it('tells caches each key once, and none may keep what is made of more than they take', async () => {
    const { at, get } = makeNewsroom()
    const made = (keys: string[]) => {
      at.hides = { answer: { json: '{}', keys }, kind: 'article' }
    }
    made(['article-7', 'story-1', 'article-7'])
    expect((await get('/en/articles/hides')).headers['Surrogate-Key']).toBe('article-7 story-1')
    made(Array.from({ length: 1_000 }, (_, number) => `article-${number}`))
    const { headers } = await get('/en/articles/hides?body=none')
    expect(headers).not.toHaveProperty('Surrogate-Key')
    expect(headers['Cache-Control']).toMatch(/^private, /)
  })

  it('is asked of the database once, however it is spelled', async () => {
    const { asked, get } = makeNewsroom()
    const spellings = [
      '/en/articles/hides?fields=headline,slug&body=none',
      '/en/articles/hides?body=none&fields=slug%2Cheadline,slug',
      '/en/articles/h%69des?&fields=slug,headline&&body=none&',
    ]
    for (const spelling of spellings)
      expect(jsonOf(await get(spelling))).toEqual({ headline: card.headline, slug: card.slug })
    expect(asked).toHaveLength(1)
  })

  it.each([
    ['', ['parts']],
    ['?body=none', []],
    ['?body=markdown,html', ['html', 'markdown']],
    ['?fields=headline', []],
    ['?fields=headline,plainText', ['text']],
    ['?fields=headline&body=lexical', ['lexical']],
  ])('is asked for with %p in the forms %p', async (query, bodies) => {
    const { asked, get } = makeNewsroom()
    await get(`/en/articles/hides${query}`)
    expect(asked).toEqual([`article ${JSON.stringify({ bodies, language: 'en', slug: 'hides' })}`])
  })

  it('has in `fields` also the form that `body` asks for', async () => {
    const { get } = makeNewsroom()
    const given = jsonOf(await get('/en/articles/hides?fields=slug&body=parts'))
    expect(given).toEqual({ parts: expect.anything(), slug: 'hides' })
  })

  it('that was moved is told by its address, with the same query', async () => {
    const { get } = makeNewsroom()
    const moved = await get('/en/articles/old?body=html')
    expect([moved.status, moved.headers.Location, moved.body?.length]).toEqual([
      301,
      '/api/delivery/en/articles/hides?body=html',
      0,
    ])
    const related = await get('/en/articles/old/related')
    expect(related.headers.Location).toBe('/api/delivery/en/articles/hides/related')
  })

  it('that was killed is told with its notice', async () => {
    const { get } = makeNewsroom()
    const gone = await get('/en/articles/killed')
    expect(gone.status).toBe(410)
    expect(gone.headers).toMatchObject({
      'Cache-Control': expect.stringContaining('max-age=10'),
      'Content-Language': 'en',
      'Content-Type': 'application/problem+json',
      'Surrogate-Key': 'address-en-killed',
    })
    expect(jsonOf(gone)).toMatchObject({
      code: 'killed',
      notice: { language: 'en', text: 'This was wrong.' },
    })
  })

  it('is found at an address where none was, as soon as it is told of', async () => {
    const { asked, at, delivery, get } = makeNewsroom()
    expect((await get('/en/articles/new')).status).toBe(404)
    expect((await get('/en/articles/new')).headers['Cache-Status']).toBe('newsroom; hit')
    at.new = at.hides!
    delivery.forget(['address-en-new'])
    expect((await get('/en/articles/new')).status).toBe(200)
    expect(asked).toHaveLength(2)
  })
})

describe('lists', () => {
  it('are asked for with what the query says, and no more', async () => {
    const { asked, get } = makeNewsroom()
    const given = await get(
      '/en/articles?section=politics&from=2025-11-20&to=2025-11-20T10:00%2B02:00',
    )
    expect(jsonOf(given)).toEqual({ articles: [card], next: null })
    expect(JSON.parse(asked[0]!.slice('list '.length))).toEqual({
      from: '2025-11-20T00:00:00.000Z',
      language: 'en',
      limit: 20,
      section: 'politics',
      to: '2025-11-20T08:00:00.000Z',
      total: false,
    })
  })

  it.each([
    ['/en/articles?fields=slug', { articles: [{ slug: 'hides' }], next: null }],
    ['/en/search?q=hides&fields=slug', { articles: [{ slug: 'hides' }], next: null }],
    ['/en/articles/hides/related?fields=slug', { articles: [{ slug: 'hides' }], next: null }],
    [
      '/en/front?fields=slug',
      { sections: [{ articles: [{ slug: 'hides' }], section: { slug: 'politics' } }] },
    ],
  ])('%s has those fields of each article alone', async (target, answer) => {
    const { get } = makeNewsroom()
    expect(jsonOf(await get(target))).toEqual(answer)
  })

  it('of a search are searched for what to mark only if that is wanted', async () => {
    const { asked, get } = makeNewsroom()
    for (const fields of ['', '&fields=slug,highlights', '&fields=slug']) {
      await get(`/en/search?q=hides${fields}`)
    }
    const wishes = asked.map(
      (one) => JSON.parse(one.slice('search '.length)) as { highlights: boolean },
    )
    expect(wishes.map(({ highlights }) => highlights)).toEqual([true, true, false])
  })
})

describe('what people can make up', () => {
  /** Enough of it to fill an eighth of the memory, but far from all. */
  const made = (path: (number: number) => string) => Array.from({ length: 300 }, (_, n) => path(n))

  it.each([
    ['cursors', made((n) => `/en/articles?after=${n}`)],
    ['days', made((n) => `/en/articles?from=${2_000 + n}-01-01`)],
    ['ends', made((n) => `/en/articles?to=${2_000 + n}-01-01`)],
    ['tags', made((n) => `/en/articles?tag=${n}`)],
    ['places', made((n) => `/en/articles?place=${n}`)],
    ['authors', made((n) => `/en/articles?author=${n}`)],
    ['sections without articles', made((n) => `/en/articles?section=none-${n}`)],
    ['mixtures of fields', made((n) => `/en/articles?limit=${(n % 100) + 1}&fields=slug,id`)],
  ])('%s are not kept at the cost of others', async (_, targets) => {
    const { delivery, get } = makeNewsroom({ megabytes: 0.25 })
    const kept = '/en/articles/hides'
    await get(kept)
    const before = delivery.size().bytes
    for (const target of targets) expect((await get(target)).status).toBe(200)
    expect(delivery.size().bytes).toBeLessThan(before + (0.25 * 1024 ** 2) / 8)
    expect((await get(kept)).headers['Cache-Status']).toBe('newsroom; hit')
  })
})

describe('encodings', () => {
  it('are made once, and have entity tags of their own', async () => {
    const { get } = makeNewsroom()
    const plain = await get('/en/articles/hides')
    const [br, again] = [
      await get('/en/articles/hides', brotli),
      await get('/en/articles/hides', brotli),
    ]
    const gzip = await get('/en/articles/hides', { 'accept-encoding': 'gzip' })
    expect(brotliDecompressSync(br.body!)).toEqual(plain.body)
    expect(gunzipSync(gzip.body!)).toEqual(plain.body)
    expect(again.body).toBe(br.body)
    expect(br.body!.length).toBeLessThan(plain.body!.length / 2)
    expect([br, gzip].map(({ headers }) => headers['Content-Encoding'])).toEqual(['br', 'gzip'])
    expect(new Set([plain, br, gzip].map(({ headers }) => headers.ETag)).size).toBe(3)
    expect(br.headers['Content-Length']).toBe(String(br.body!.length))
    // No more memory is held than is counted.
    expect(br.body!.buffer.byteLength).toBe(br.body!.length)
  })

  it('are not worth it for what is short', async () => {
    const { get } = makeNewsroom()
    const { headers } = await get('/en/articles', brotli)
    expect(headers['Content-Encoding']).toBeUndefined()
  })
})

describe('what somebody has already', () => {
  it('is not sent again, in the encoding that they have it in', async () => {
    const { get } = makeNewsroom()
    for (const encoding of ['identity', 'gzip', 'br']) {
      const accepted = { 'accept-encoding': encoding }
      const { headers } = await get('/en/articles/hides', accepted)
      const etag = headers.ETag!
      for (const wanted of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
        const again = await get('/en/articles/hides', { ...accepted, 'if-none-match': wanted })
        expect([wanted, again.status, again.body]).toEqual([wanted, 304, null])
        expect(again.headers.ETag).toBe(etag)
        expect(again.headers).not.toHaveProperty('Content-Encoding')
        expect(again.headers).not.toHaveProperty('Content-Type')
      }
    }
  })

  it('is sent where it is another, or in another encoding', async () => {
    const { at, delivery, get } = makeNewsroom()
    const { headers } = await get('/en/articles/hides')
    const wanted = { 'if-none-match': headers.ETag! }
    expect((await get('/en/articles/hides', { ...wanted, ...brotli })).status).toBe(200)
    at.hides = { answer: { json: '{"headline":"Corrected"}', keys: [] }, kind: 'article' }
    delivery.forget(['article-7'])
    expect((await get('/en/articles/hides', wanted)).status).toBe(200)
  })
})

describe('HEAD', () => {
  it('answers what GET does, without the body', async () => {
    const { get } = makeNewsroom()
    const whole = await get('/en/articles/hides')
    const head = await get('/en/articles/hides', {}, 'HEAD')
    expect(head).toEqual({
      ...whole,
      body: null,
      headers: { ...whole.headers, 'Cache-Status': 'newsroom; hit' },
    })
  })
})

describe('bad input', () => {
  it.each([
    [404, 'no-such-path', '/'],
    [404, 'no-such-path', ''],
    [404, 'no-such-path', '/en'],
    [404, 'no-such-path', '/en/articles/hides/comments'],
    [404, 'no-such-path', '/en/articles/'],
    [404, 'no-such-path', '/en/articles/a%00b'],
    [404, 'no-such-path', `/en/articles/${'a'.repeat(400)}`],
    [404, 'no-language', '/xx/articles'],
    [404, 'no-language', '/EN/articles/hides'],
    [404, 'no-language', '/__proto__/sections'],
    [404, 'no-article', '/en/articles/constructor'],
    [404, 'no-article', '/en/articles/..%2f..%2fetc%2fpasswd'],
    [400, 'unknown-parameter', '/en/articles?sektion=politics'],
    [400, 'unknown-parameter', '/languages?limit=1'],
    [400, 'unknown-parameter', '/en/articles?where[headline][like]=x'],
    [400, 'wrong-parameter', '/en/articles?limit=1000000'],
    [400, 'wrong-parameter', '/en/articles?limit=0'],
    [400, 'wrong-parameter', '/en/articles?limit=-1'],
    [400, 'wrong-parameter', '/en/articles?limit=1e2'],
    [400, 'wrong-parameter', '/en/articles?limit=99999999999999999999'],
    [400, 'wrong-parameter', '/en/articles?limit='],
    [400, 'wrong-parameter', '/en/articles?limit=1&limit=2'],
    [400, 'wrong-parameter', '/en/articles?total=yes'],
    [400, 'wrong-parameter', '/en/articles?from=yesterday'],
    [400, 'wrong-parameter', '/en/articles?from=2025-02-30'],
    [400, 'wrong-parameter', '/en/articles?from=0000-01-01'],
    [400, 'wrong-parameter', '/en/articles?from=0001-01-01T00:00:00%2B14:00'],
    [400, 'wrong-parameter', '/en/search?q=x&to=9999-12-31T23:59:00-14:00'],
    [400, 'wrong-parameter', '/en/articles?from=2025-11-20T08:00'],
    [400, 'wrong-parameter', '/en/articles?section='],
    [400, 'wrong-parameter', '/en/articles?section=a%00b'],
    [400, 'wrong-parameter', '/en/articles?fields=headline,createdBy'],
    [400, 'wrong-parameter', '/en/articles/hides?body=none,html'],
    [400, 'wrong-parameter', '/en/articles/hides?body=pdf'],
    [400, 'wrong-parameter', '/en/search'],
    [400, 'wrong-parameter', '/en/search?q='],
    [400, 'wrong-parameter', `/en/search?q=${'a'.repeat(1_000)}`],
    [400, 'wrong-parameter', '/en/search?q=a%00b'],
    [400, 'wrong-cursor', '/en/articles?after=made-up'],
    [400, 'broken-encoding', '/en/articles/%ff'],
    [400, 'broken-encoding', '/en/articles/%E0%A4%A'],
    [400, 'broken-encoding', '/en/search?q=%C3%28'],
    [414, 'address-too-long', `/en/search?q=${'a'.repeat(10_000)}`],
  ])('%i %s: %s', async (status, code, target) => {
    const { errors, get } = makeNewsroom()
    const reply = await get(target)
    expect([reply.status, reply.headers['Content-Type']]).toEqual([
      status,
      'application/problem+json',
    ])
    const given = jsonOf(reply)
    expect(given).toMatchObject({ code, detail: expect.stringMatching(/^.{20,}\.$/s), status })
    expect(Value.Check(ProblemShape, given)).toBe(true)
    expect(errors).toEqual([])
  })

  it('is told what there is instead', async () => {
    const { get } = makeNewsroom()
    expect(jsonOf(await get('/xx/articles'))).toMatchObject({ known: ['en', 'mn-Mong'] })
    expect(jsonOf(await get('/en/front?ech=3'))).toMatchObject({ known: ['each', 'fields'] })
    expect(jsonOf(await get('/en/articles?limit=1000000'))).toMatchObject({
      detail: '"limit" has to be a whole number from 1 to 100.',
      parameter: 'limit',
    })
    expect(jsonOf(await get('/nowhere'))).toMatchObject({
      known: expect.arrayContaining(['/{language}/articles', '/health']),
    })
  })

  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'TRACE'])('%s is not for readers', async (method) => {
    const { get } = makeNewsroom()
    const reply = await get('/en/articles', {}, method)
    expect([reply.status, reply.headers.Allow]).toEqual([405, 'GET, HEAD, OPTIONS'])
    expect(jsonOf(reply)).toMatchObject({ code: 'wrong-method' })
  })
})

describe('a database that does not answer', () => {
  it('is asked again after a broken connection, of which nobody notices', async () => {
    let times = 0
    const db = {
      query: async () => {
        times += 1
        if (times === 1) throw new Error('Connection terminated unexpectedly')
        return { rows: [] }
      },
    }
    const { get } = makeNewsroom({ db })
    expect([(await get('/health')).status, times]).toEqual([200, 2])
  })

  it('lets those who ask for what nobody asked for before try again soon', async () => {
    const { errors, get, state } = makeNewsroom()
    state.before = () => Promise.reject(refused())
    const reply = await get('/en/articles/hides')
    expect([reply.status, reply.headers['Retry-After']]).toEqual([503, '5'])
    expect(jsonOf(reply)).toMatchObject({ code: 'unavailable' })
    expect(errors).toEqual([])
    state.before = async () => {}
    expect((await get('/en/articles/hides')).status).toBe(200)
  })

  it('is stood in for by what was kept, which is marked', async () => {
    const { delivery, get, state } = makeNewsroom()
    const before = await get('/en/articles/hides')
    delivery.hear(false)
    state.before = () => Promise.reject(refused())
    const reply = await get('/en/articles/hides')
    expect([reply.status, reply.body]).toEqual([200, before.body])
    expect(reply.headers).toMatchObject({
      Age: '0',
      'Cache-Control': 'public, max-age=0, must-revalidate',
      'Cache-Status': 'newsroom; hit; detail=stale',
    })
    expect(jsonOf(await get('/health'))).toEqual({ listening: false, status: 'stale' })
    state.before = async () => {}
    expect((await get('/en/articles/hides')).headers['Cache-Status']).toBe('newsroom; fwd=miss')
  })

  it('is not stood in for once it has answered while nobody heard of its changes', async () => {
    const { delivery, get, state } = makeNewsroom()
    await get('/en/articles/hides')
    delivery.hear(false)
    const clock = jest.spyOn(performance, 'now')
    try {
      clock.mockReturnValue(performance.now() + 2_000)
      expect((await get('/health')).status).toBe(200)
      state.before = () => Promise.reject(refused())
      expect((await get('/en/articles/hides')).status).toBe(503)
      expect(jsonOf(await get('/health'))).toEqual({ listening: false, status: 'down' })
    } finally {
      clock.mockRestore()
    }
  })

  it('makes a process that kept nothing say so', async () => {
    const { get, state } = makeNewsroom()
    state.before = () => Promise.reject(new AggregateError([refused()]))
    const reply = await get('/health')
    expect([reply.status, jsonOf(reply)]).toEqual([503, { listening: true, status: 'down' }])
    expect(reply.headers['Cache-Control']).toBe('no-store')
  })

  it('that was never migrated is told apart', async () => {
    const { errors, get, state } = makeNewsroom()
    state.before = () => Promise.reject(Object.assign(new Error('no relation'), { code: '42P01' }))
    const reply = await get('/en/articles/hides')
    expect([reply.status, jsonOf(reply)]).toEqual([
      503,
      expect.objectContaining({ code: 'not-set-up' }),
    ])
    expect(errors).toHaveLength(1)
  })

  it('is not blamed for mistakes of the newsroom’s own, which are logged', async () => {
    const { errors, get, state } = makeNewsroom()
    state.before = () => Promise.reject(new TypeError('undefined is not a function'))
    expect((await get('/en/articles/hides')).status).toBe(500)
    expect(errors).toEqual(['Delivery could not answer GET /api/delivery/en/articles/hides'])
  })
})

describe('the Fetch handler', () => {
  const open = () => {
    const newsroom = makeNewsroom()
    const app = deliveryApp(newsroom.delivery, {
      more: {
        '/graphql': async (request) => new Response(`${request.method}: ${await request.text()}`),
      },
    })
    const fetch = (path: string, init?: RequestInit) =>
      app.fetch(new Request(`https://newsroom.example${path}`, init))
    return { ...newsroom, fetch }
  }

  it('answers the same bytes', async () => {
    const { fetch, get } = open()
    const whole = await get('/en/articles/hides', brotli)
    const response = await fetch('/api/delivery/en/articles/hides', {
      headers: { 'Accept-Encoding': 'gzip, br' },
    })
    expect(Buffer.from(await response.arrayBuffer())).toEqual(whole.body)
    expect(response.headers.get('etag')).toBe(whole.headers.ETag)
    const known = { 'If-None-Match': (await get('/en/articles/hides')).headers.ETag! }
    const again = await fetch('/api/delivery/en/articles/hides', { headers: known })
    expect([again.status, await again.text()]).toEqual([304, ''])
    const head = await fetch('/api/delivery/en/articles/hides', { method: 'HEAD' })
    expect([head.status, await head.text()]).toEqual([200, ''])
  })

  it.each([
    [404, 'GET', '/en/articles/hides'],
    [404, 'GET', '/api/deliveryen/articles/hides'],
    [404, 'GET', '/api/delivery'],
    [405, 'POST', '/api/delivery/en/articles'],
    [204, 'OPTIONS', '/api/delivery/en/articles'],
    [400, 'GET', '/api/delivery/en/articles/%ff'],
  ])('answers %i to %s %s', async (status, method, path) => {
    const { fetch } = open()
    expect((await fetch(path, { method })).status).toBe(status)
  })

  it('leaves other paths to those who know them', async () => {
    const { fetch } = open()
    const response = await fetch('/api/delivery/graphql', { body: '{ a }', method: 'POST' })
    expect(await response.text()).toBe('POST: { a }')
  })
})
