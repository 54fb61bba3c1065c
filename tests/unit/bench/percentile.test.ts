import { describe, expect, it } from '@jest/globals'

import { percentile } from '../../../bench/editions/percentile.ts'

const hundred = Array.from({ length: 100 }, (_, index) => 100 - index)

describe('a percentile', () => {
  it.each([
    [0.5, 50],
    [0.95, 95],
    [0.99, 99],
    [1, 100],
  ])('is what %d of the values are not above', (share, value) => {
    expect(percentile(hundred, share)).toBe(value)
  })

  it('is of one value that value, and leaves the order of the values alone', () => {
    const values = [7]
    expect(percentile(values, 0.95)).toBe(7)
    expect(percentile(hundred, 0)).toBe(1)
    expect(hundred[0]).toBe(100)
  })
})
