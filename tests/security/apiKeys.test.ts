import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { randomBytes, randomUUID } from 'node:crypto'

import { graphql } from '../helpers/graphql.ts'
import { startPayload, type TestPayload } from '../helpers/payload.ts'
import { rest } from '../helpers/rest.ts'
import { makeStaff, type Person } from '../helpers/staff.ts'

let newsroom: TestPayload
let staff: Awaited<ReturnType<typeof makeStaff>>

const key = '0e9c9d34-5c0c-4f0c-9a6a-2a7f6a3e1f11'

beforeAll(async () => {
  newsroom = await startPayload()
  staff = await makeStaff(newsroom.payload)
})
afterAll(() => newsroom.close())

const change = async (whose: Person, data: object, by: Person) => {
  const response = await rest(`/users/${whose.id}`, {
    body: data,
    method: 'PATCH',
    token: by.token,
  })
  const text = await response.text()
  return {
    doc: (JSON.parse(text) as { doc?: Record<string, unknown> }).doc,
    status: response.status,
    text,
  }
}
const give = (whose: Person, by = staff.administrator) =>
  change(whose, { apiKey: key, enableAPIKey: true }, by)
const worksWith = async (apiKey: string) => {
  const headers = { Authorization: `users API-Key ${apiKey}` }
  return (await rest('/articles/versions', { headers })).status === 200
}

describe('an API key', () => {
  it('works with the rights of its person until it is revoked', async () => {
    const { doc } = await give(staff.editor)
    expect(doc).toMatchObject({ apiKeySince: expect.any(String) })
    expect(await worksWith(key)).toBe(true)
    const revoked = await change(
      staff.editor,
      { apiKey: null, enableAPIKey: false },
      staff.administrator,
    )
    expect([revoked.doc!.apiKeySince, await worksWith(key)]).toEqual([null, false])
  })

  it.each([
    'a',
    'a-key-of-somebody',
    '0e9c9d34-5c0c-4f0c-9a6a-2a7f6a3',
    'a'.repeat(64),
    'abcdefgh'.repeat(4),
    'passwordpasswordpasswordpassword',
    '12345678901234567890123456789012',
  ])('is not one that might be guessed: %s', async (apiKey) => {
    const { status, text } = await change(
      staff.editor,
      { apiKey, enableAPIKey: true },
      staff.administrator,
    )
    expect([status, text]).toEqual([
      400,
      expect.stringContaining('An API key needs at least 32 random characters.'),
    ])
    expect(await worksWith(apiKey)).toBe(false)
  })

  it('may be any that the admin or a program makes at random', async () => {
    for (const apiKey of [randomUUID(), randomBytes(32).toString('hex')]) {
      await change(staff.editor, { apiKey, enableAPIKey: true }, staff.administrator)
      expect(await worksWith(apiKey)).toBe(true)
    }
  })

  it('is never read again once it was saved, only that there is one and since when', async () => {
    const { text } = await give(staff.translator)
    const reads = [text]
    for (const path of [`/users/${staff.translator.id}`, '/users', '/users/me']) {
      for (const { token } of [staff.administrator, staff.translator]) {
        reads.push(await (await rest(`${path}?showHiddenFields=true`, { token })).text())
      }
    }
    const { data } = await graphql(
      `{ User(id: ${staff.translator.id}) { apiKey enableAPIKey apiKeySince } Users { docs { apiKey } } }`,
      {},
      { Authorization: `JWT ${staff.administrator.token}` },
    )
    reads.push(JSON.stringify(data))
    for (const read of reads) expect(read).not.toContain(key)
    expect(data).toMatchObject({
      User: { apiKey: null, apiKeySince: expect.any(String), enableAPIKey: true },
    })
    expect(JSON.parse(reads[1]!)).toMatchObject({
      apiKeySince: expect.any(String),
      hasAPIKey: true,
    })
  })

  it('cannot be guessed at by conditions', async () => {
    for (const field of ['apiKey', 'apiKeyIndex']) {
      const path = `/users?where[${field}][exists]=true`
      const { status } = await rest(path, { token: staff.administrator.token })
      expect([field, status]).toEqual([field, 400])
    }
  })

  it('is given by who manages people, and by nobody to themselves', async () => {
    const own = '6a0f6f0e-7d52-4d0b-8f5d-0c2ff9f6d3aa'
    await change(staff.journalist, { apiKey: own, enableAPIKey: true }, staff.journalist)
    expect(await worksWith(own)).toBe(false)
  })

  it('has a date that nobody writes', async () => {
    const then = '2001-01-01T00:00:00.000Z'
    await change(staff.journalist, { apiKeySince: then }, staff.administrator)
    const { docs } = await newsroom.payload.find({
      collection: 'users',
      where: { apiKeySince: { equals: then } },
    })
    expect(docs).toEqual([])
  })
})
