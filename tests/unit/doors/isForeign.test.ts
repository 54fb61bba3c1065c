import { describe, expect, it } from '@jest/globals'

import { isForeign } from '../../../src/doors/isForeign.ts'

const asks = (headers: Record<string, string>, method = 'POST') =>
  isForeign(
    new Request('http://localhost:3000/api/users/login', {
      headers: { host: 'newsroom.example', ...headers },
      method,
    }),
    ['https://news.example'],
  )

describe('a request that writes', () => {
  it.each<[string, Record<string, string>]>([
    ['the newsroom’s own page', { origin: 'https://newsroom.example' }],
    [
      'its page behind a proxy',
      { origin: 'https://public.example', 'x-forwarded-host': 'public.example' },
    ],
    ['a site that was named', { origin: 'https://news.example' }],
    ['a program', {}],
    ['its own page, in a browser that names no origin', { 'sec-fetch-site': 'same-origin' }],
    ['somebody who types an address', { 'sec-fetch-site': 'none' }],
    ['somebody with a key', { authorization: 'users API-Key abc', origin: 'https://evil.example' }],
  ])('is not foreign from %s', (_, headers) => {
    expect(asks(headers)).toBe(false)
  })

  it.each<[string, Record<string, string>]>([
    ['another site', { origin: 'https://evil.example' }],
    ['another port', { origin: 'http://newsroom.example:8080' }],
    ['a host that ends the same', { origin: 'https://evil-newsroom.example' }],
    ['a page without origin', { origin: 'null' }],
    ['something that is no origin', { origin: 'newsroom.example' }],
    ['another site that hides its origin', { 'sec-fetch-site': 'cross-site' }],
    ['a sister site that hides its origin', { 'sec-fetch-site': 'same-site' }],
  ])('is foreign from %s', (_, headers) => {
    expect(asks(headers)).toBe(true)
  })

  it('is nothing that only reads', () => {
    expect(asks({ origin: 'https://evil.example' }, 'GET')).toBe(false)
  })
})
