import { expect, it } from '@jest/globals'

import { demoLogin, describeInBrowser, newsroomUrl } from '../helpers/browser.ts'
import { takeTurns } from '../helpers/takeTurns.ts'

type Answer = { errors?: { message: string; name?: string }[]; token?: string }

const ask = async (path: string, init?: RequestInit) => {
  const response = await fetch(`${newsroomUrl}/api${path}`, init)
  return { ...((await response.json()) as Answer), status: response.status }
}

// The server's code is minified when it is built, which in other tests it is not.
describeInBrowser('the built newsroom', () => {
  it('says why it refuses, in the words of its own rules', async () => {
    const headers = { 'content-type': 'application/json' }
    const body = JSON.stringify(demoLogin('administrator'))
    const { token } = await takeTurns(`login at ${newsroomUrl}`, () =>
      ask('/users/login', { body, headers, method: 'POST' }),
    )
    const { errors, status } = await ask('/roles/1', {
      headers: { authorization: `JWT ${token}` },
      method: 'DELETE',
    })
    expect([status, errors?.[0]?.message]).toEqual([
      400,
      expect.stringContaining('one of the four built-in roles'),
    ])
  })

  it('calls errors by the names that the documentation has', async () => {
    const { errors, status } = await ask('/articles?where[nonsense][equals]=1')
    expect([status, errors?.[0]?.name]).toEqual([400, 'QueryError'])
  })
})
