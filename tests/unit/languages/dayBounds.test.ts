import { describe, expect, it } from '@jest/globals'

import { dayAfter, dayBounds, dayOf } from '../../../src/languages/dayBounds.ts'

describe('a day in a time zone', () => {
  it('begins and ends where its people’s clocks do', () => {
    expect(dayBounds('2025-11-20', 'Asia/Ulaanbaatar')).toEqual({
      begin: '2025-11-19T16:00:00.000Z',
      end: '2025-11-20T16:00:00.000Z',
    })
    // Clocks went forward in that night.
    expect(dayBounds('2025-03-30', 'Europe/Berlin')).toEqual({
      begin: '2025-03-29T23:00:00.000Z',
      end: '2025-03-30T22:00:00.000Z',
    })
  })

  it.each(['', 'today', '2025-02-30', '2025-13-01', '2025-1-1'])('is not: %j', (day) => {
    expect(dayBounds(day, 'Asia/Ulaanbaatar')).toBeNull()
  })

  it('is known of a moment', () => {
    expect(dayOf(new Date('2025-11-19T16:30:00Z'), 'Asia/Ulaanbaatar')).toBe('2025-11-20')
    expect(dayOf(new Date('2025-11-19T15:30:00Z'), 'Asia/Ulaanbaatar')).toBe('2025-11-19')
  })

  it('has one before and one after it', () => {
    expect([dayAfter('2025-03-01', -1), dayAfter('2025-12-31', 1)]).toEqual([
      '2025-02-28',
      '2026-01-01',
    ])
  })
})
