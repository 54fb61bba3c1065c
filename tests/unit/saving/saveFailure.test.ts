import { describe, expect, it } from '@jest/globals'

import {
  mayPass,
  retryDelay,
  saveFailure,
  unreachable,
} from '../../../src/components/article/saving/saveFailure.ts'

describe('a text that was not saved', () => {
  it.each([
    [401, 'loggedOut', true],
    [404, 'gone', false],
    [412, 'behind', false],
    [423, 'locked', false],
    [400, 'refused', false],
    [403, 'refused', false],
    [408, 'server', true],
    [429, 'server', true],
    [500, 'server', true],
    [502, 'server', true],
  ])('with %d is %s', (status, kind, passes) => {
    const failure = saveFailure(status, null)
    expect(failure).toEqual({ fields: [], kind, message: null })
    expect(mayPass(failure)).toBe(passes)
  })

  it('is tried again when there was no answer', () => {
    expect(mayPass(unreachable)).toBe(true)
  })

  it('comes with what is wrong, and in which field', () => {
    const message = 'The address "trade" is taken.'
    const answer = { errors: [{ data: { errors: [{ message, path: 'slug' }] }, message }] }
    expect(saveFailure(400, answer)).toEqual({
      fields: [{ message, path: 'slug' }],
      kind: 'refused',
      message,
    })
  })

  it.each([401, 423, 500])('with %d is told in words that say what to do', (status) => {
    expect(saveFailure(status, { errors: [{ message: 'Not now' }] }).message).toBeNull()
  })

  it.each(['<html>', [], { errors: [{ message: 5 }] }, { errors: [{ data: { errors: [{}] } }] }])(
    'is understood whatever a proxy answers: %j',
    (answer) => {
      expect(saveFailure(400, answer)).toEqual({ fields: [], kind: 'refused', message: null })
    },
  )

  it('is tried less and less often, and at least every fifteen seconds', () => {
    expect([1, 2, 3, 4, 5, 50].map(retryDelay)).toEqual([2000, 4000, 8000, 15_000, 15_000, 15_000])
  })
})
