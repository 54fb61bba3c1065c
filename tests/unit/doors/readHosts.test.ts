import { describe, expect, it } from '@jest/globals'

import { readHosts } from '../../../src/doors/readHosts.ts'

describe('the hosts in a setting', () => {
  it('are listed with commas', () => {
    expect(readHosts('WEBHOOK_HOSTS', ' site.internal, 10.0.0.8,[fd00::1] ,')).toEqual([
      'site.internal',
      '10.0.0.8',
      '[fd00::1]',
    ])
    expect(readHosts('WEBHOOK_HOSTS', undefined)).toEqual([])
  })

  it.each([
    'https://site.internal',
    'site.internal:8080',
    'site.internal/hooks',
    '*',
    'a b',
    '10.1',
  ])('are refused when one is none: %s', (text) => {
    expect(() => readHosts('WEBHOOK_HOSTS', text)).toThrow(
      /WEBHOOK_HOSTS names ".*", which is no host/,
    )
  })
})
