import { describe, expect, it } from '@jest/globals'

import { cursorOf, readCursor } from '../../../src/delivery/queries/cursor.ts'
import { BadCursor } from '../../../src/delivery/queries/types.ts'

describe('where a list goes on', () => {
  it('is read as it was written', () => {
    const position = { article: '17', publishedAt: '2024-02-29T08:00:00.000Z' }
    expect(readCursor(cursorOf(position))).toEqual(position)
  })

  it.each([
    '2025-02-30T00:00:00.000Z',
    '2025-02-28T00:00:00Z',
    '0000-01-01T00:00:00.000Z',
    '+010000-01-01T00:00:00.000Z',
    '2025-02-28',
    'infinity',
  ])('is refused where this newsroom never gave it: after %s', (publishedAt) => {
    expect(() => readCursor(cursorOf({ article: '17', publishedAt }))).toThrow(BadCursor)
  })
})
