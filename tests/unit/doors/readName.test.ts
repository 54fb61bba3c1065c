import { describe, expect, it } from '@jest/globals'

import { readName } from '../../../src/doors/readName.ts'
import { defaultSlugs } from '../../../src/options/types.ts'

const nameOf = (path: string, init: RequestInit = {}) =>
  readName(new Request(`https://herald.example${path}`, init), { api: '/api', slugs: defaultSlugs })

describe('the name of what a reader asks', () => {
  it('is the same for the same address, and another for another', () => {
    expect(nameOf('/api/articles?limit=2')).toBe(nameOf('/api/articles?limit=2'))
    expect(nameOf('/api/articles?limit=2')).not.toBe(nameOf('/api/articles?limit=3'))
    expect(nameOf('/api/articles/1')).not.toBe(nameOf('/api/sections/1'))
  })

  it.each(['accept-language', 'origin'])('is another with another %s', (header) => {
    expect(nameOf('/api/articles', { headers: { [header]: 'a' } })).not.toBe(
      nameOf('/api/articles', { headers: { [header]: 'b' } }),
    )
  })

  it.each([
    ['a login', '/api/articles', { headers: { authorization: 'JWT x' } }],
    ['a cookie', '/api/articles', { headers: { cookie: 'a=b' } }],
    ['a write', '/api/articles', { method: 'POST' }],
    ['a draft', '/api/articles?draft=true', {}],
    ['people', '/api/users/me', {}],
    ['a file', '/api/media/file/herd.jpg', {}],
    ['another global', '/api/globals/secrets', {}],
    ['what is below an article', '/api/articles/1/source', {}],
    ['another place', '/admin/articles', {}],
    ['a beginning alike', '/apiarticles', {}],
  ])('is none for %s', (_what, path, init) => {
    expect(nameOf(path, init)).toBeUndefined()
  })
})
