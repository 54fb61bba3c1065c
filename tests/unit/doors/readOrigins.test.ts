import { describe, expect, it } from '@jest/globals'

import { readOrigins } from '../../../src/doors/readOrigins.ts'

describe('the origins in a setting', () => {
  it('are listed with commas', () => {
    const text = ' https://news.example, http://localhost:4000 ,'
    expect(readOrigins('CORS_ORIGINS', text)).toEqual([
      'https://news.example',
      'http://localhost:4000',
    ])
    expect(readOrigins('CORS_ORIGINS', undefined)).toEqual([])
  })

  it.each(['*', 'null', 'news.example', 'https://news.example/', 'https://*.news.example/a'])(
    'are refused when one is none: %s',
    (text) => {
      expect(() => readOrigins('CORS_ORIGINS', text)).toThrow(
        /CORS_ORIGINS names ".*", which is no origin/,
      )
    },
  )
})
