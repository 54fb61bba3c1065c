import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { BadCursor } from '../../../src/delivery/shapes/asking.ts'
import { readCursor, writeCursor } from '../../../src/search/cursor.ts'

describe('where a page of a search begins', () => {
  it('is read as it was written', () => {
    for (const place of [
      { article: '17', score: Date.UTC(2025, 10, 20) },
      { article: '65f0c9', score: -5 },
    ]) {
      expect(readCursor(writeCursor(place))).toEqual(place)
    }
  })

  it('is refused where no story can have such a score', () => {
    for (const score of [8.64e15, -8.64e15, Number.MAX_SAFE_INTEGER, Date.UTC(-1, 0)]) {
      expect(() => readCursor(writeCursor({ article: '1', score }))).toThrow(BadCursor)
    }
  })

  it('is refused where this newsroom never gave it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (cursor) => {
        expect(() => {
          const place = readCursor(cursor)
          if (writeCursor(place) !== cursor) throw new Error('read as another')
        }).toThrow(BadCursor)
      }),
    )
  })
})
