import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { keys, listOf } from '../../../src/delivery/readModel/keys.ts'

describe('a key', () => {
  it('is one word of ASCII, whatever it names', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('', '\ud800'), (text, more) => {
        const slug = `${text}${more}`
        expect(keys.address('en', slug)).toMatch(/^[\x21-\x7e]+$/)
        expect(keys.list('en', listOf('tag', slug))).toMatch(/^[\x21-\x7e]+$/)
      }),
    )
  })
})
