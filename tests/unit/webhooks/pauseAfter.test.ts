import { expect, it } from '@jest/globals'

import { mostAttempts, pauseAfter } from '../../../src/webhooks/pauseAfter.ts'

it('waits twice as long after each attempt, for 17 hours in all', () => {
  const pauses = Array.from({ length: mostAttempts }, (_, index) => pauseAfter(index + 1))
  expect(pauses.slice(0, 3)).toEqual([15_000, 30_000, 60_000])
  expect(pauses.at(-1)).toBeNull()
  const hours = pauses.reduce<number>((sum, pause) => sum + (pause ?? 0), 0) / 3_600_000
  expect(hours).toBeCloseTo(17.06, 1)
})
