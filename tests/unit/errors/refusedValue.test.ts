import { describe, expect, it } from '@jest/globals'

import { explanationOf } from '../../../src/errors/refusedValue.ts'

const fromPostgres = (code: string) => new Error('Failed query', { cause: { code } })

describe('what the database refused', () => {
  it('is the caller’s to mend when a value is of the wrong kind', () => {
    expect(explanationOf(fromPostgres('22P02'))).toContain('an id that is not a number')
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
