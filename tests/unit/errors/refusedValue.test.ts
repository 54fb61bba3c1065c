import { describe, expect, it } from '@jest/globals'

import { explanationOf } from '../../../src/errors/refusedValue.ts'

const fromPostgres = (code: string) => new Error('Failed query', { cause: { code } })

describe('what the database refused', () => {
  it('is the caller’s to mend when a value is of the wrong kind', () => {
    expect(explanationOf(fromPostgres('22P02'))).toContain('an id that is not a number')
  })

  it.each([
    [
      'invalid input syntax for type integer: "abc"',
      '“abc” is not taken: its field takes a number.',
    ],
    [
      'invalid input value for enum enum_articles_language: "xx"',
      '“xx” is not taken: its field takes one of the values',
    ],
    [
      'invalid input syntax for type timestamp with time zone: "soon"',
      '“soon” is not taken: its field takes a date, such as',
    ],
  ])('is named with what would be right: %s', (message, expected) => {
    const cause = Object.assign(new Error(message), { code: '22P02' })
    expect(explanationOf(new Error('Failed query', { cause }))).toContain(expected)
  })

  it('is the caller’s to mend when a document does not exist', () => {
    expect(explanationOf(fromPostgres('23503'))).toContain('does not exist')
  })

  it('is found inside an error of GraphQL', () => {
    const error = Object.assign(new Error(), { originalError: fromPostgres('22003') })
    expect(explanationOf(error)).toBeDefined()
  })

  it('is not the caller’s fault when the server itself is in trouble', () => {
    for (const error of [fromPostgres('53300'), new Error('Boom'), null]) {
      expect(explanationOf(error)).toBeUndefined()
    }
  })
})
