import { describe, expect, it } from '@jest/globals'

import { isLoginAttempt, loginAttemptsIn } from '../../../src/doors/loginAttempts.ts'

describe('an attempt to log in', () => {
  it.each(['login', 'forgot-password', 'reset-password', 'first-register', 'unlock', 'verify/abc'])(
    'is %s',
    (path) => {
      const url = `http://localhost/api/users/${path}`
      expect(isLoginAttempt(new Request(url, { method: 'POST' }))).toBe(true)
      expect(isLoginAttempt(new Request(url))).toBe(false)
    },
  )

  it('is nothing else that is sent', () => {
    const url = 'http://localhost/api/articles'
    expect(isLoginAttempt(new Request(url, { method: 'POST' }))).toBe(false)
  })

  it('is each mutation of a query, whatever it is called and wherever it stands', () => {
    const login = 'loginUser(email: "a", password: "b") { token }'
    expect(
      loginAttemptsIn(
        `mutation { a: ${login} ... on Mutation { b: ${login} } ...C } fragment C on Mutation { c: ${login} }`,
      ),
    ).toBe(3)
    expect(loginAttemptsIn('{ Articles { docs { id } } }')).toBe(0)
    expect(loginAttemptsIn('mutation {')).toBe(0)
  })
})
