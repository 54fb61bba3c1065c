import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { dateLexemes, datesBetween, roundedSpan } from '../../../src/search/dates.ts'

const moment = fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2060, 0) })

describe('the dates between two moments', () => {
  it('are years and months where they can', () => {
    const from = Date.UTC(2023, 10, 29)
    const to = Date.UTC(2025, 1, 2, 12)
    expect(datesBetween(from, to)).toEqual([
      ...['@2023-11-29', '@2023-11-30', '@2023-12', '@2024', '@2025-01'],
      ...['@2025-02-01', '@2025-02-02'],
    ])
  })

  it('are had by every story from then, and by none of another day', () => {
    fc.assert(
      fc.property(moment, moment, moment, (one, other, published) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)]
        const names = dateLexemes(new Date(published).toISOString())
        const covered = datesBetween(from, to).some((name) => names.includes(name))
        const day = (time: number) => Math.floor(time / 86_400_000)
        expect(covered).toBe(day(from) <= day(published) && day(published) <= day(to))
      }),
    )
  })

  it('are few when a little more is covered', () => {
    fc.assert(
      fc.property(moment, moment, (one, other) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)]
        const [rounded, end] = roundedSpan(from, to)
        expect(rounded).toBeLessThanOrEqual(from)
        expect(end).toBeGreaterThanOrEqual(to)
        expect(datesBetween(rounded, end).length).toBeLessThanOrEqual(
          Math.max(22, (to - from) / (365 * 86_400_000) + 2),
        )
      }),
    )
  })
})
