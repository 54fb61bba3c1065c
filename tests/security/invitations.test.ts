import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'

import { eventually } from '../helpers/eventually.ts'
import { startPayload, type TestPayload } from '../helpers/payload.ts'
import { openPostOffice } from '../helpers/postOffice.ts'
import { rest } from '../helpers/rest.ts'
import { makeStaff, roleIds } from '../helpers/staff.ts'

let newsroom: TestPayload
let office: Awaited<ReturnType<typeof openPostOffice>>
let roles: Awaited<ReturnType<typeof roleIds>>
let staff: Awaited<ReturnType<typeof makeStaff>>

const own = 'https://newsroom.example'

beforeAll(async () => {
  office = await openPostOffice()
  process.env.SMTP_URL = office.url
  process.env.MAIL_FROM = 'Tal News <news@tal.example>'
  process.env.SERVER_URL = own
  newsroom = await startPayload()
  staff = await makeStaff(newsroom.payload)
  roles = await roleIds(newsroom.payload)
})
afterAll(async () => {
  await newsroom.close()
  await office.close()
})
beforeEach(() => void office.letters.splice(0))

type Answer = {
  doc?: { id: number; invitedAt?: null | string }
  errors?: { message: string }[]
  invitedAt?: string
  message?: string
  status: number
}

const send = async (path: string, body: object = {}, token?: string, language = 'en') => {
  const headers = { 'accept-language': language, cookie: `payload-lng=${language}` }
  const response = await rest(path, { body, headers, method: 'POST', token })
  return { ...((await response.json()) as Omit<Answer, 'status'>), status: response.status }
}
const invite = (email: string, more: object = {}, language?: string) =>
  send(
    '/users',
    { email, name: 'Saran <b>', roles: [roles.journalist], ...more },
    staff.administrator.token,
    language,
  )

const linkIn = (text: string) =>
  /https:\/\/newsroom\.example\/admin\/reset\/([\da-f]+)/.exec(text)?.[1]
const people = (email: string) =>
  newsroom.payload.find({
    collection: 'users',
    showHiddenFields: true,
    where: { email: { equals: email } },
  })

describe('somebody who is made without a password', () => {
  it('gets a letter with a link, sets a password with it, and is in', async () => {
    const email = 'saran@newsroom.example'
    const made = await invite(email)
    expect([made.status, made.doc]).toEqual([
      201,
      expect.objectContaining({ invitedAt: expect.any(String) }),
    ])
    const [letter] = office.letters
    expect(letter).toMatchObject({ from: 'news@tal.example', to: [email] })
    expect(letter!.text).toContain('for 7 days')
    expect(letter!.text).toContain('<p>Hello Saran &lt;b&gt;,</p>')
    const token = linkIn(letter!.text)
    const password = 'herds are on the move'
    expect((await send('/users/reset-password', { password, token })).status).toBe(200)
    expect((await send('/users/login', { email, password })).status).toBe(200)
    expect((await people(email)).docs[0]!.invitedAt).toBeNull()
    const again = await send('/users/reset-password', {
      password: 'hay is dear this spring',
      token,
    })
    expect(again.status).toBe(403)
  })

  it('gets it in the admin language of whoever invites', async () => {
    for (const [language, words] of [
      ['ru', 'Ссылка действует один раз'],
      ['ko', '이 링크는 7일 동안'],
      ['mn', 'Холбоос 7 өдрийн турш'],
    ] as const) {
      office.letters.splice(0)
      await invite(`${language}@newsroom.example`, {}, language)
      expect(office.letters[0]!.text).toContain(words)
    }
  })

  it('has a link for a week, and not for an hour', async () => {
    const email = 'week@newsroom.example'
    await invite(email)
    const { resetPasswordExpiration } = (await people(email)).docs[0]!
    const days = (Date.parse(resetPasswordExpiration!) - Date.now()) / 86_400_000
    expect(days).toBeGreaterThan(6.9)
    expect(days).toBeLessThanOrEqual(7)
  })

  it('is invited also when a form has sent something in place of a password', async () => {
    const email = 'form@newsroom.example'
    const password = 'set by the person who is invited'
    await invite(email, { password, sendInvitation: true })
    expect(office.letters).toHaveLength(1)
    expect((await send('/users/login', { email, password })).status).toBe(401)
  })

  it('is not made when the letter cannot be sent', async () => {
    office.state.refuses = true
    const { errors, status } = await invite('unsent@newsroom.example')
    office.state.refuses = false
    expect([status, errors![0]!.message]).toEqual([
      502,
      expect.stringContaining('could not be sent'),
    ])
    expect((await people('unsent@newsroom.example')).totalDocs).toBe(0)
  })

  it('is not invited by who may not make people, nor made above whoever invites', async () => {
    const body = { email: 'x@newsroom.example', name: 'X', roles: [roles.administrator] }
    expect((await send('/users', body, staff.journalist.token)).status).toBe(403)
    expect((await send('/users', body)).status).toBe(403)
    expect(office.letters).toEqual([])
  })
})

describe('somebody who is given a password', () => {
  it('gets no letter', async () => {
    const { doc, status } = await invite('given@newsroom.example', {
      password: 'a password for tests',
    })
    expect([status, doc!.invitedAt ?? null, office.letters]).toEqual([201, null, []])
  })
})

describe('an invitation', () => {
  it('is sent again, and the first link is worth nothing then', async () => {
    const { doc } = await invite('late@newsroom.example')
    const again = await send(`/users/${doc!.id}/invite`, {}, staff.administrator.token)
    expect(again).toMatchObject({
      invitedAt: expect.any(String),
      message: 'The invitation was sent to late@newsroom.example.',
      status: 200,
    })
    const [first, second] = office.letters.map(({ text }) => linkIn(text))
    const password = 'herds are on the move'
    const set = async (token?: string) =>
      (await send('/users/reset-password', { password, token })).status
    expect([await set(first), await set(second)]).toEqual([403, 200])
  })

  it('is not sent again to somebody who is in, nor by who may not', async () => {
    const { doc } = await invite('twice@newsroom.example')
    const path = (id: number) => `/users/${id}/invite`
    expect((await send(path(staff.editor.id), {}, staff.administrator.token)).status).toBe(409)
    expect((await send(path(doc!.id), {}, staff.editor.token)).status).toBe(403)
    expect((await send(path(doc!.id))).status).toBe(403)
    await newsroom.payload.update({
      id: doc!.id,
      collection: 'users',
      data: { password: 'a password for tests' },
    })
    expect((await send(path(doc!.id), {}, staff.administrator.token)).status).toBe(409)
  })
})

describe('somebody who forgot their password', () => {
  it('gets a letter in their language, with a link to the newsroom whatever host was asked', async () => {
    const response = await rest('/users/forgot-password', {
      body: { email: staff.editor.email },
      headers: { 'accept-language': 'ja', host: 'evil.example' },
      method: 'POST',
    })
    expect(response.status).toBe(200)
    await eventually(async () => expect(office.letters).toHaveLength(1))
    expect(office.letters[0]!.text).toContain('このリンクは60分間')
    expect(linkIn(office.letters[0]!.text)).toBeDefined()
    expect(office.letters[0]!.text).not.toContain('evil.example')
  })
})
