import { describe, expect, it } from '@jest/globals'

import { queryProblem } from '../../../src/doors/queryProblem.ts'

const times = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index)).join(' ')

/** Fragments that each use the next twice. */
const doubling = (count: number, last: string) =>
  times(count, (at) => `fragment F${at} on Query { ...F${at + 1} ...F${at + 1} }`) +
  ` fragment F${count} on Query { ${last} }`

describe('a query', () => {
  it.each([
    [
      'as sites send it',
      '{ Articles(limit: 20) { docs { id headline parts relatedNews { resolved { articles { slug } } } } } }',
    ],
    [
      'with fragments',
      'query A { ...Page } fragment Page on Query { Articles { docs { ...Card } } } fragment Card on Article { headline }',
    ],
    ['with a mistake in it, which Payload tells', '{ Articles( }'],
    ['that is empty', ''],
  ])('is let through: %s', (_, query) => {
    expect(queryProblem(query)).toBeUndefined()
  })

  it.each([
    [
      'has too many words',
      `{ a(b: "${'x'.repeat(10)}") ${times(4_001, () => 'a')} }`,
      'queryTooLong',
    ],
    ['has a long list of values', `{ a(b: [${'1 '.repeat(5_000)}]) }`, 'queryTooLong'],
    ['is deep', `${'{ a '.repeat(16)}${'}'.repeat(16)}`, 'queryTooDeep'],
    [
      'is deep by its fragments',
      `{ ...F0 } ${times(16, (at) => `fragment F${at} on A { a { ...F${at + 1} } }`)} fragment F16 on A { a }`,
      'queryTooDeep',
    ],
    [
      'goes in a circle',
      '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
      'queryTooDeep',
    ],
    ['goes in circles that multiply', `{ ...F0 } ${doubling(30, '...F0')}`, 'queryTooDeep'],
    ['has fragments that multiply', `{ ...F0 } ${doubling(30, 'a')}`, 'queryTooManyFields'],
    [
      'has many aliases',
      `{ ${times(21, (at) => `a${at}: Articles { docs { id } }`)} }`,
      'queryTooManyParts',
    ],
    [
      'has many aliases in fragments',
      `{ ...A ...B } fragment A on Query { ${times(11, (at) => `a${at}: a`)} } fragment B on Query { ${times(11, (at) => `b${at}: a`)} }`,
      'queryTooManyParts',
    ],
    ['has many operations', times(21, (at) => `query Q${at} { a }`), 'queryTooManyParts'],
    [
      'tries many passwords at once',
      `mutation { ${times(21, (at) => `a${at}: loginUser(email: "a", password: "b") { token }`)} }`,
      'queryTooManyParts',
    ],
  ])('is refused when it %s', (_, query, key) => {
    expect(queryProblem(query)).toMatchObject({ key })
  })
})
