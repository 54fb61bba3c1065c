import { describe, expect, it } from '@jest/globals'

import { makeEntry } from '../../../../src/delivery/http/cache/entry.ts'
import { makeShelf } from '../../../../src/delivery/http/cache/shelf.ts'

const entry = (letters: number, keys: string[] = []) =>
  makeEntry({ json: 'x'.repeat(letters), keys, language: 'en', status: 200 }, 0)

describe('kept answers', () => {
  it('never take more memory than they may', () => {
    const shelf = makeShelf(100_000)
    for (let number = 0; number < 500; number += 1) shelf.set(`article ${number}`, entry(5_000))
    expect(shelf.size().bytes).toBeLessThanOrEqual(100_000)
    expect(shelf.size().entries).toBeGreaterThan(10)
  })

  it('go by when they were asked for last', () => {
    const shelf = makeShelf(20_000)
    for (const name of ['first', 'second', 'third']) shelf.set(name, entry(5_000))
    shelf.get('first')
    shelf.set('fourth', entry(5_000))
    expect(['first', 'second', 'third', 'fourth'].filter((name) => shelf.get(name))).toEqual([
      'first',
      'third',
      'fourth',
    ])
  })

  it('make room for encodings that are made later', () => {
    const shelf = makeShelf(20_000)
    const grown = entry(5_000)
    for (const name of ['first', 'second']) shelf.set(name, entry(5_000))
    shelf.set('grown', grown)
    grown.bodies.br = Buffer.alloc(4_000)
    shelf.reweigh('grown')
    expect(shelf.get('first')).toBeUndefined()
    expect(shelf.get('grown')).toBeDefined()
    expect(shelf.size().bytes).toBeLessThanOrEqual(20_000)
  })

  it('do not include one that alone is too large', () => {
    const shelf = makeShelf(20_000)
    shelf.set('small', entry(100))
    shelf.set('large', entry(30_000))
    expect([shelf.get('small'), shelf.get('large')]).toEqual([expect.anything(), undefined])
  })

  it('are dropped by what they are made of, and leave nothing behind', () => {
    const shelf = makeShelf(100_000)
    shelf.set('article', entry(100, ['article-1', 'story-1']))
    shelf.set('list', entry(100, ['article-1', 'list-en-all']))
    shelf.set('other', entry(100, ['article-2']))
    shelf.dropMadeOf('article-1')
    expect(['article', 'list', 'other'].map((name) => shelf.get(name) !== undefined)).toEqual([
      false,
      false,
      true,
    ])
    shelf.drop('other')
    expect(shelf.size()).toEqual({ bytes: 0, entries: 0 })
  })
})
