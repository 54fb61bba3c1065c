import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { firstFree } from '../../../src/workflow/firstFree.ts'

const askedOf = async (taken: (number: number) => boolean) => {
  const asked: number[] = []
  const found = await firstFree(async (number) => {
    asked.push(number)
    return !taken(number)
  })
  return { asked, found }
}

describe('the number that is counted on with', () => {
  it('is the next one after those that are taken, found in few questions', async () => {
    for (const many of [0, 1, 2, 3, 9, 100, 5000]) {
      const { asked, found } = await askedOf((number) => number <= many)
      expect(found).toBe(many + 1)
      expect(asked.length).toBeLessThanOrEqual(2 + 2 * Math.log2(many + 1))
    }
  })

  it('is free whatever is taken, and follows one that is not', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.integer({ max: 60, min: 1 })), async (numbers) => {
        const taken = new Set(numbers)
        const { found } = await askedOf((number) => taken.has(number))
        expect(taken.has(found)).toBe(false)
        expect(found === 1 || taken.has(found - 1)).toBe(true)
      }),
    )
  })
})
