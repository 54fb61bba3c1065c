import { describe, expect, it } from '@jest/globals'

import { readRateLimits } from '../../../src/doors/readRateLimits.ts'

describe('the settings of how often who may ask', () => {
  it('have defaults', () => {
    expect(readRateLimits({ RATE_LIMIT_KEYS: '', TRUST_PROXY: ' ' })).toEqual({
      anonymous: 1_200,
      keys: 6_000,
      logins: 50,
      people: 3_000,
      proxies: 0,
    })
  })

  it('are whole numbers', () => {
    expect(readRateLimits({ RATE_LIMIT_ANONYMOUS: '10', TRUST_PROXY: '2' })).toMatchObject({
      anonymous: 10,
      proxies: 2,
    })
    expect(() => readRateLimits({ RATE_LIMIT_KEYS: '-1' })).toThrow(
      'RATE_LIMIT_KEYS is "-1". Set it to a whole number, or to 0 for no limit.',
    )
    expect(() => readRateLimits({ TRUST_PROXY: 'true' })).toThrow('how many proxies')
  })
})
