import { describe, expect, it } from '@jest/globals'
import type { Payload } from 'payload'

import { isKnownOtherwise } from '../../../src/doors/isKnownOtherwise.ts'

const isKnown = (names: string[], admin: object = {}) =>
  isKnownOtherwise({
    authStrategies: names.map((name) => ({ name })),
    config: { admin },
  } as unknown as Payload)

describe('somebody who sends neither a cookie nor a key', () => {
  it('is known to no newsroom as it comes', () => {
    expect(isKnown(['users-api-key', 'local-jwt'])).toBe(false)
    expect(isKnown(['local-jwt'], { autoLogin: false })).toBe(false)
  })

  it('may be known to a project with a login of its own, or that logs in everybody', () => {
    expect(isKnown(['staff-header', 'local-jwt'])).toBe(true)
    expect(isKnown(['local-jwt'], { autoLogin: { email: 'editor@herald.example' } })).toBe(true)
  })
})
