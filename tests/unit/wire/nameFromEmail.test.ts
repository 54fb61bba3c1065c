import { describe, expect, it } from '@jest/globals'

import { nameFromEmail } from '../../../src/wire/nameFromEmail.ts'

describe('a name made from an e-mail address', () => {
  it.each([
    ['bayarzul@montsame.gov.mn', 'Bayarzul'],
    ['b.bayarzul@montsame.gov.mn', 'B. Bayarzul'],
    ['john.smith@example.com', 'John Smith'],
    ['john_smith@example.com', 'John Smith'],
    ['anne-marie.smith@example.com', 'Anne-Marie Smith'],
    ['bayarzul2@example.com', 'Bayarzul'],
    ['john+desk@example.com', 'John'],
    ['2025@example.com', '2025'],
    ['баярзул@монцамэ.мн', 'Баярзул'],
  ])('makes %s into %s', (email, name) => {
    expect(nameFromEmail(email)).toBe(name)
  })
})
