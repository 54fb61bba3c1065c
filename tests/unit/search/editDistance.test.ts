import { describe, expect, it } from '@jest/globals'

import { editDistance } from '../../../src/search/editDistance.ts'

describe('letters that differ', () => {
  it.each([
    ['coal', 'coal', 0],
    ['', 'coal', 4],
    ['agrement', 'agreement', 1],
    ['mongoila', 'mongolia', 1],
    ['kitten', 'sitting', 3],
    ['нүүрс', 'нүрс', 1],
  ])('between %s and %s: %d', (one, other, letters) => {
    expect(editDistance(one, other)).toBe(letters)
    expect(editDistance(other, one)).toBe(letters)
  })
})
