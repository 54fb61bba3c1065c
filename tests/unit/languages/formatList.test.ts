import { describe, expect, it } from '@jest/globals'

import { formatList } from '../../../src/languages/formatList.ts'

describe('names in a row', () => {
  it.each([
    ['en', 'A, B, and C'],
    ['ru', 'A, B и C'],
    ['zh', 'A、B和C'],
    ['ko', 'A, B 및 C'],
    ['ja', 'A、B、C'],
  ])('are joined as %s joins them', (locale, expected) => {
    expect(formatList(['A', 'B', 'C'], locale)).toBe(expected)
  })

  it('are a single name when there is one', () => {
    expect(formatList(['A'], 'ru')).toBe('A')
  })
})
