import { describe, expect, it, jest } from '@jest/globals'
import { getIntrospectionQuery } from 'graphql'

import { graphqlHandler } from '../../../../src/delivery/graphql/graphqlHandler.ts'
import type { Limits } from '../../../../src/delivery/graphql/limits.ts'
import { makeDocuments } from '../../../../src/delivery/graphql/documents.ts'
import { defaultLimits } from '../../../../src/delivery/graphql/limits.ts'
import type { Database } from '../../../../src/delivery/queries/types.ts'
import { secondsOfCpu } from '../../../helpers/secondsOfCpu.ts'

const languages = JSON.stringify({ default: 'en', languages: [{ code: 'en' }] })

/** A newsroom without any article, which counts what it is asked. */
const newsroom = (limits?: Partial<Limits>) => {
  let statements = 0
  const db: Database = {
    query: async ({ values }) => {
      statements += 1
      return { rows: values[0] === 'languages' ? [{ body: languages }] : [] }
    },
  }
  const search = async (_: Database, { q }: { q: string }) => ({
    cursors: [],
    json: '{"articles":[],"didYouMean":null,"next":null}',
    keys: q === 'many' ? [...Array(1000).keys()].map((n) => `article-${n}`) : ['search-en'],
  })
  const handle = graphqlHandler({ db, limits, search })
  const post = async (body: unknown, headers: Record<string, string> = {}) => {
    const response = await handle(
      new Request('http://newsroom/graphql', {
        body: typeof body === 'string' ? body : JSON.stringify(body),
        headers: { 'Content-Type': 'application/json', ...headers },
        method: 'POST',
      }),
    )
    const answer = (await response.json()) as {
      data?: unknown
      errors?: { extensions: Record<string, unknown>; message: string }[]
    }
    return { ...answer, code: answer.errors?.[0]?.extensions.code, status: response.status }
  }
  return {
    ask: (query: string, variables?: object) => post({ query, variables }),
    handle,
    post,
    statements: () => statements,
  }
}

const articles = (inside: string, first = 20) =>
  `{ articles(language: "en", first: ${first}) { nodes { ${inside} } } }`

describe('a document', () => {
  it('may have ten fields below each other, also through fragments', async () => {
    const { ask } = newsroom()
    const deep = (levels: number) =>
      `{ sections(language: "en") { ${'sections { '.repeat(levels)} slug ${'}'.repeat(levels)} } }`
    expect((await ask(deep(8))).code).not.toBe('TOO_DEEP')
    expect(await ask(deep(9))).toMatchObject({ code: 'TOO_DEEP' })
    const hidden = `{ sections(language: "en") { ...A } }
      fragment A on Section { sections { sections { sections { ...B } } } }
      fragment B on Section { sections { sections { sections { ...C } } } }
      fragment C on Section { sections { sections { sections { slug } } } }`
    expect(await ask(hidden)).toMatchObject({ code: 'TOO_DEEP' })
  })

  it('may cost as much as its fields and pages say, whatever hides them', async () => {
    const { ask, statements } = newsroom()
    const related = 'relatedNews { articles { relatedNews { articles { headline } } } }'
    expect((await ask(articles(related))).errors).toBeUndefined()
    const before = statements()
    const refused = await ask(articles(related, 100))
    expect(refused).toMatchObject({
      code: 'TOO_COSTLY',
      errors: [{ extensions: { cost: 6101, limit: 5000 } }],
    })
    expect(statements()).toBe(before)
  })

  it('costs more with the texts of articles, in a list and below its articles', async () => {
    const { ask } = newsroom()
    const forms = 'parts { html } html markdown plainText'
    expect((await ask(articles(forms, 100))).errors).toBeUndefined()
    expect(await ask(articles(`${forms} lexical`, 100))).toMatchObject({
      errors: [{ extensions: { code: 'TOO_COSTLY', cost: 5101 } }],
    })
    const ofEditions = `editions { article { ${forms} } }`
    expect((await ask(articles(ofEditions, 15))).errors).toBeUndefined()
    expect(await ask(articles(ofEditions, 20))).toMatchObject({ code: 'TOO_COSTLY' })
  })

  it('may cost no more by a variable, a fragment or an alias', async () => {
    const { ask } = newsroom({ cost: 200 })
    const counted = `query ($first: Int! = 100) {
      articles(language: "en", first: $first) { nodes { ...Two } }
    }
    fragment Two on Article { html markdown }`
    expect(await ask(counted)).toMatchObject({ code: 'TOO_COSTLY' })
    expect((await ask(counted, { first: 9 })).errors).toBeUndefined()
    const page = 'articles(language: "en", first: 100) { nodes { slug } }'
    expect((await ask(`{ ${page} ${page} }`)).errors).toBeUndefined()
    expect(await ask(`{ ${page} other: ${page} }`)).toMatchObject({ code: 'TOO_COSTLY' })
    const less = 'less: articles(language: "en", first: -1000000) { nodes { slug } }'
    expect(await ask(`{ ${page} other: ${page} ${less} }`)).toMatchObject({ code: 'TOO_COSTLY' })
    const skipped = `{ ${page} other: articles(language: "en", first: 100) @skip(if: true) { nodes { slug } } }`
    expect((await ask(skipped)).errors).toBeUndefined()
  })

  it('may have so many aliases, fields at the top, words and characters', async () => {
    const { ask } = newsroom({ aliases: 3, rootFields: 2, tokens: 40 })
    const aliases = (count: number) =>
      `{ languages { ${[...Array(count).keys()].map((n) => `a${n}: default`).join(' ')} } }`
    expect((await ask(aliases(3))).errors).toBeUndefined()
    expect(await ask(aliases(4))).toMatchObject({ code: 'TOO_MANY_ALIASES' })
    expect(await ask('{ languages { default } a: __typename b: __typename }')).toMatchObject({
      code: 'TOO_MANY_FIELDS',
    })
    expect(await ask(`{ languages { ${'default '.repeat(40)} } }`)).toMatchObject({
      code: 'TOO_BIG',
    })
    expect(await newsroom().ask(`{ languages { default } } #${' '.repeat(10_000)}`)).toMatchObject({
      code: 'TOO_BIG',
    })
  })

  it('is refused quickly, however it is made', async () => {
    const { ask } = newsroom()
    const chain = (count: number, link: (next: string) => string) =>
      [...Array(count).keys()]
        .map(
          (n) => `fragment F${n} on Article { slug ${n + 1 < count ? link(`...F${n + 1}`) : ''} }`,
        )
        .join(' ')
    const documents = [
      // Fragments that are spread again and again, and that double with every level.
      `{ ${'...A '.repeat(150)} } fragment A on Query { ${'...B '.repeat(150)} }
        fragment B on Query { languages { default } }`,
      `{ article(language: "en", slug: "x") { ...F0 } }
        ${chain(30, (next) => `relatedNews { articles { ${next} } } editions { article { ${next} } }`)}`,
      `{ ${'languages { default } '.repeat(240)} }`,
      `{ ${'languages { '.repeat(400)}`,
      articles('x '.repeat(900)),
    ]
    const seconds = await secondsOfCpu(async () => {
      for (const document of documents) await ask(document)
    })
    expect(seconds).toBeLessThan(2)
  })

  it('may ask for the schema as tools do, and not in circles', async () => {
    const { ask } = newsroom()
    expect((await ask(getIntrospectionQuery({ descriptions: true }))).errors).toBeUndefined()
    const circle = `{ __schema { types { ${'fields { type { '.repeat(4)} name ${'} } '.repeat(4)} } } }`
    expect((await ask(circle)).errors).toBeDefined()
  })

  it('only reads', async () => {
    const { ask } = newsroom()
    for (const kind of ['mutation', 'subscription']) {
      expect(await ask(`${kind} { languages { default } }`)).toMatchObject({
        code: 'WRONG_DOCUMENT',
      })
    }
  })

  it('is read once, and the oldest are forgotten', () => {
    const read = makeDocuments(defaultLimits)
    const first = '{ languages { default } }'
    const document = read(first)
    expect(read(first)).toBe(document)
    const filler = (n: number) => `{ languages { default } } # ${n} ${' '.repeat(9_000)}`
    for (let n = 0; n < 20; n += 1) read(filler(n))
    expect(read(first)).toBe(document)
    for (let n = 0; n < 40; n += 1) read(filler(n))
    expect(read(first)).not.toBe(document)
  })
})

describe('a request', () => {
  it('is one operation', async () => {
    const { post } = newsroom()
    const operation = { query: '{ languages { default } }' }
    expect(await post([operation, operation])).toMatchObject({ code: 'BATCH_REFUSED', status: 400 })
    // So do clients that have no name for it.
    expect(await post({ ...operation, operationName: '' })).toMatchObject({
      data: { languages: { default: 'en' } },
    })
    const two = 'query A { languages { default } } query B { languages { languages { code } } }'
    expect(await post({ query: two })).toMatchObject({ code: 'WRONG_DOCUMENT' })
    expect(await post({ operationName: 'C', query: two })).toMatchObject({ code: 'WRONG_DOCUMENT' })
    expect(await post({ operationName: 'B', query: two })).toMatchObject({
      data: { languages: { languages: [{ code: 'en' }] } },
    })
  })

  it('is told in words what is wrong with it', async () => {
    const { handle, post } = newsroom()
    const query = '{ languages { default } }'
    for (const body of ['{', '"x"', '{}', { query: 1 }, { query, variables: 'x' }]) {
      expect(await post(body)).toMatchObject({ code: 'BAD_REQUEST', status: 400 })
    }
    expect(await post({ query: ' '.repeat(200_000) })).toMatchObject({
      code: 'TOO_BIG',
      status: 413,
    })
    expect(await post({ query }, { Accept: 'text/html' })).toMatchObject({ status: 406 })
    expect(await post({ query }, { 'Content-Type': 'text/plain' })).toMatchObject({ status: 415 })
    const broken = await handle(
      new Request('http://newsroom/graphql', {
        body: Buffer.from([0x7b, 0xff, 0x7d]),
        headers: { 'Content-Type': 'application/json' },
        method: 'POST',
      }),
    )
    expect(await broken.json()).toMatchObject({
      errors: [{ message: expect.stringContaining('UTF-8') }],
    })
    const put = await handle(new Request('http://newsroom/graphql', { method: 'PUT' }))
    expect([put.status, put.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST, OPTIONS'])
  })

  it('has the status of its media type', async () => {
    const { post } = newsroom()
    const wrong = { query: '{ nothing }' }
    expect((await post(wrong)).status).toBe(200)
    const accepted = { Accept: 'application/graphql-response+json' }
    expect(await post(wrong, accepted)).toMatchObject({ code: 'WRONG_DOCUMENT', status: 400 })
    const variable = {
      query: 'query ($n: Int!) { front(language: "en", each: $n) { __typename } }',
    }
    expect(await post(variable, accepted)).toMatchObject({ code: 'BAD_INPUT', status: 400 })
  })

  it('may come from a browser of another site', async () => {
    const { handle } = newsroom()
    const asked = await handle(new Request('http://newsroom/graphql', { method: 'OPTIONS' }))
    expect(asked.status).toBe(204)
    expect(asked.headers.get('access-control-allow-methods')).toContain('POST')
  })

  it('is kept by caches if it is a GET and nothing is wrong', async () => {
    const { handle } = newsroom()
    const get = (query: string, method = 'GET') =>
      handle(new Request(`http://newsroom/graphql?query=${encodeURI(query)}`, { method }))
    const kept = await get('{ articles(language: "en", tag: "a?b") { nodes { slug } } }')
    expect(kept.headers.get('cache-control')).toContain('max-age')
    expect(kept.headers.get('surrogate-key')).toBe('list-en-tag-a%3Fb')
    const head = await get('{ languages { default } }', 'HEAD')
    expect([await head.text(), head.headers.get('surrogate-key')]).toEqual(['', 'newsroom'])
    expect((await get('{ nothing }')).headers.get('cache-control')).toBe('no-store')
    const manyKeys = await get('{ search(language: "en", query: "many") { nodes { slug } } }')
    expect(manyKeys.headers.get('cache-control')).toBe('no-store')
    expect(manyKeys.headers.has('surrogate-key')).toBe(false)
    const unknown = await get('{ sections(language: "xx") { slug } }')
    expect(unknown.headers.get('cache-control')).toBe('no-store')
  })

  it('hears nothing of what is behind an error', async () => {
    const logged: unknown[] = []
    const away = new Error('connect ECONNREFUSED 10.0.0.1:5432')
    const handlerOf = (isUnavailable: boolean) =>
      graphqlHandler({
        db: { query: async () => Promise.reject(away) },
        isUnavailable: () => isUnavailable,
        logError: (error) => logged.push(error),
        search: async () => Promise.reject(away),
      })
    const get = () => new Request('http://newsroom/graphql?query={languages{default}}')
    const unforeseen = await handlerOf(false)(get())
    expect(logged).toEqual([away])
    expect(unforeseen.headers.get('cache-control')).toBe('no-store')
    const text = await unforeseen.text()
    expect(text).toContain('UNFORESEEN')
    expect(text).not.toContain('5432')
    const unavailable = await handlerOf(true)(get())
    expect([unavailable.status, unavailable.headers.get('retry-after')]).toEqual([503, '5'])
    expect(await unavailable.json()).toMatchObject({
      errors: [{ extensions: { code: 'UNAVAILABLE' } }],
    })
  })
})

describe('arguments', () => {
  it.each([
    [
      'a language that is not there',
      '{ articles(language: "xx") { nodes { slug } } }',
      'UNKNOWN_LANGUAGE',
    ],
    ['a page too big', articles('slug', 101), 'BAD_INPUT'],
    ['a page of none', articles('slug', 0), 'BAD_INPUT'],
    ['an empty slug', '{ article(language: "en", slug: "") { slug } }', 'BAD_INPUT'],
    ['a NUL', '{ article(language: "en", slug: "a\\u0000") { slug } }', 'BAD_INPUT'],
    [
      'a cursor of nobody',
      '{ articles(language: "en", after: "x") { nodes { slug } } }',
      'BAD_CURSOR',
    ],
    [
      'a day that is none',
      '{ articles(language: "en", from: "2025-02-30") { nodes { slug } } }',
      'BAD_INPUT',
    ],
    ...['0000-01-01', '0001-01-01T00:00:00+14:00', '9999-12-31T23:59:00-14:00'].map((moment) => [
      `a moment of a year that is none in UTC, ${moment}`,
      `{ articles(language: "en", to: "${moment}") { nodes { slug } } }`,
      'BAD_INPUT',
    ]),
    ['too many leads', '{ front(language: "en", each: 21) { __typename } }', 'BAD_INPUT'],
    ['nothing to search', '{ search(language: "en", query: "") { nodes { slug } } }', 'BAD_INPUT'],
  ])('are refused: %s', async (_, query, code) => {
    expect(await newsroom().ask(query)).toMatchObject({ code })
  })

  it.each([
    'article(language: "en", slug: $text)',
    'article(language: $text, slug: "x")',
    'articles(language: "en", section: $text)',
    'articles(language: "en", after: $text)',
    'search(language: "en", query: $text)',
  ])('are refused where they have half of a character: %s', async (field) => {
    const query = `query ($text: String!) { ${field} { __typename } }`
    expect(await newsroom().ask(query, { text: 'x\ud800' })).toMatchObject({ code: 'BAD_INPUT' })
  })

  it('are moments in any zone, and days', async () => {
    const asked: unknown[] = []
    const handle = graphqlHandler({
      db: { query: async () => ({ rows: [{ body: languages }] }) },
      search: async (_, wish) => {
        asked.push(wish)
        return { cursors: [], json: '{"articles":[],"didYouMean":null,"next":null}', keys: [] }
      },
    })
    const query =
      '{ search(language: "en", query: "x", from: "2025-11-20", to: "2025-11-21T08:00:00+08:00") { nodes { slug } } }'
    await handle(new Request(`http://n/graphql?query=${encodeURIComponent(query)}`))
    expect(asked).toMatchObject([
      { from: '2025-11-20T00:00:00.000Z', to: '2025-11-21T00:00:00.000Z' },
    ])
  })

  it('of a search say that highlights are wanted, if they are selected', async () => {
    const wanted: unknown[] = []
    const handle = graphqlHandler({
      db: { query: async () => ({ rows: [{ body: languages }] }) },
      search: async (_, { highlights }) => {
        wanted.push(highlights)
        return { cursors: [], json: '{"articles":[],"didYouMean":null,"next":null}', keys: [] }
      },
    })
    for (const fields of [
      'edges { marked: highlights { text } }',
      'edges { cursor node { slug } }',
      'nodes { slug }',
      'edges { highlights @skip(if: true) { text } cursor }',
    ]) {
      const query = `{ search(language: "en", query: "x") { ${fields} } }`
      await handle(new Request(`http://n/graphql?query=${encodeURIComponent(query)}`))
    }
    expect(wanted).toEqual([true, false, false, false])
  })
})

describe('the languages', () => {
  it('are remembered for half a minute, as one may be taken away', async () => {
    const { ask, statements } = newsroom()
    const asked = async () => {
      const before = statements()
      await ask('{ sections(language: "en") { slug } }')
      return statements() - before
    }
    const clock = jest.spyOn(performance, 'now')
    try {
      clock.mockReturnValue(1_000)
      const first = await asked()
      clock.mockReturnValue(30_000)
      expect(await asked()).toBe(first - 1)
      clock.mockReturnValue(31_001)
      expect(await asked()).toBe(first)
    } finally {
      clock.mockRestore()
    }
  })
})
