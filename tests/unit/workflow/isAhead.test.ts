import { expect, it } from '@jest/globals'

import { isAhead } from '../../../src/workflow/isAhead.ts'

const now = new Date('2026-03-01T12:00:00Z')
const [soon, tonight, tomorrow] = ['12:04:00', '20:00:00', '23:59:00'].map(
  (time) => `2026-03-01T${time}Z`,
)

it.each([
  [{ publishedAt: tonight }, true],
  [{ publishedAt: '2026-03-01T20:00:00+08:00' }, false],
  [{ publishedAt: soon }, false],
  [{ publishedAt: '2025-01-01T00:00:00Z' }, false],
  [{ publishedAt: null }, false],
  [{ publishedAt: 'soon' }, false],
  [{ embargoUntil: tonight, publishedAt: tonight }, false],
  [{ embargoUntil: tomorrow, publishedAt: tonight }, false],
  [{ embargoUntil: tonight, publishedAt: tomorrow }, true],
])('of an article with %j says %s', (article, expected) => {
  expect(isAhead(article, now)).toBe(expected)
})
