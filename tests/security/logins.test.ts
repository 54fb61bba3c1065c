import { pbkdf2Sync } from 'node:crypto'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { hashing } from '../../src/login/hashInVain.ts'
import { loginPolicy } from '../../src/login/loginPolicy.ts'
import { graphql } from '../helpers/graphql.ts'
import { login } from '../helpers/login.ts'
import { startPayload, type TestPayload } from '../helpers/payload.ts'
import { rest } from '../helpers/rest.ts'
import { makePerson, makeStaff, roleIds } from '../helpers/staff.ts'

let newsroom: TestPayload
let staff: Awaited<ReturnType<typeof makeStaff>>

beforeAll(async () => {
  // Without it no letter has a link that leads anywhere.
  process.env.SERVER_URL = 'https://newsroom.example'
  newsroom = await startPayload()
  staff = await makeStaff(newsroom.payload)
})
afterAll(() => newsroom.close())

const send = async (
  path: string,
  body: object,
  options: { method?: string; token?: string } = {},
) => {
  const response = await rest(path, { body, method: 'POST', ...options })
  return { body: (await response.json()) as Record<string, unknown>, status: response.status }
}
const logIn = (email: unknown, password: unknown) => send('/users/login', { email, password })
const wrong = 'not the password of anybody'

/** As often as an account allows, and once more. */
const lockOut = async (email: string) => {
  for (let attempt = 0; attempt <= loginPolicy.attempts; attempt += 1) await logIn(email, wrong)
}

const resetToken = (email: string) =>
  newsroom.payload.forgotPassword({ collection: 'users', data: { email }, disableEmail: true })

describe('whoever logs in', () => {
  const localeOf = async (id: number) => {
    const { docs } = await newsroom.payload.find({
      collection: 'payload-preferences',
      where: { and: [{ key: { equals: 'locale' } }, { 'user.value': { equals: id } }] },
    })
    return docs.map(({ value }) => value)
  }
  const logInIn = async (language: string, email: string) =>
    rest('/users/login', {
      body: { email, password: 'a password for tests' },
      headers: { 'Accept-Language': language },
      method: 'POST',
    })

  it('finds names in the language of their admin, until they choose another one', async () => {
    const { editor, translator } = staff
    await logInIn('en', editor.email)
    expect(await localeOf(editor.id)).toEqual([])
    await logInIn('ko', translator.email)
    expect(await localeOf(translator.id)).toEqual(['ko'])
    await logInIn('ru', translator.email)
    expect(await localeOf(translator.id)).toEqual(['ko'])
  })
})

describe('a password', () => {
  const refusals = async (password: unknown) => {
    const { journalist } = staff
    const token = await resetToken(journalist.email)
    return [
      await send(
        `/users/${journalist.id}`,
        { password },
        { method: 'PATCH', token: journalist.token },
      ),
      await send(
        '/users',
        { email: 'new@newsroom.example', name: 'New', password },
        staff.administrator,
      ),
      await send('/users/reset-password', { password, token }),
    ]
  }

  it.each([
    ['short', 'short', 'at least 12 characters'],
    ['common', 'password1234', 'can be guessed'],
    ['a pattern', 'qwertyuiop123', 'can be guessed'],
  ])('that is %s is refused wherever one is set', async (_, password, sentence) => {
    for (const { body, status } of await refusals(password)) {
      expect([status, JSON.stringify(body)]).toEqual([400, expect.stringContaining(sentence)])
    }
  })

  it('that is no text is refused', async () => {
    const { administrator } = staff
    for (const password of [123456789012, ['a password for tests'], { a: 1 }]) {
      const data = { email: 'new@newsroom.example', name: 'New', password }
      expect((await send('/users', data, administrator)).status).toBe(400)
    }
  })

  it('that is one’s own address or name is refused, also with the link of a letter', async () => {
    const person = await makePerson(newsroom.payload, 'dulam.dorj', [])
    const token = await resetToken(person.email)
    for (const password of ['dulam.dorj@newsroom.example', 'Dulam.Dorj!2025']) {
      const reset = await send('/users/reset-password', { password, token })
      const changed = await send(
        `/users/${person.id}`,
        { password },
        { method: 'PATCH', token: person.token },
      )
      expect([reset.status, changed.status]).toEqual([400, 400])
    }
    const good = await send('/users/reset-password', { password: 'herds are on the move', token })
    expect(good.status).toBe(200)
  })

  it('that is new ends all logins but the one that gave it', async () => {
    const person = await makePerson(newsroom.payload, 'careful', [
      (await roleIds(newsroom.payload)).editor,
    ])
    const elsewhere = await login(person.email, 'a password for tests')
    const whoIs = async (token: string) =>
      ((await (await rest('/users/me', { token })).json()) as { user: unknown }).user
    expect(await whoIs(elsewhere)).toMatchObject({ id: person.id })
    const password = 'herds are on the move'
    await send(`/users/${person.id}`, { password }, { method: 'PATCH', token: person.token })
    expect([await whoIs(elsewhere), await whoIs(person.token)]).toEqual([
      null,
      expect.objectContaining({ id: person.id }),
    ])
    await send(
      `/users/${person.id}`,
      { password: 'hay is dear this spring' },
      { method: 'PATCH', ...staff.administrator },
    )
    expect(await whoIs(person.token)).toBeNull()
  })
})

describe('a login that fails', () => {
  it('answers the same whether nobody has the address, the password is wrong, or the account is locked', async () => {
    const locked = await makePerson(newsroom.payload, 'locked', [])
    await lockOut(locked.email)
    const answers = [
      await logIn('nobody@newsroom.example', wrong),
      await logIn(staff.editor.email, wrong),
      await logIn(locked.email, wrong),
      await logIn(locked.email, 'a password for tests'),
    ]
    expect(answers[0]).toMatchObject({ status: 401 })
    expect(JSON.stringify(answers[0]!.body)).toContain('After 10 wrong passwords')
    for (const answer of answers) expect(answer).toEqual(answers[0])
  })

  it('answers the same over GraphQL', async () => {
    const locked = await makePerson(newsroom.payload, 'locked-too', [])
    await lockOut(locked.email)
    const answers = []
    for (const email of ['nobody@newsroom.example', staff.editor.email, locked.email]) {
      answers.push(
        await graphql(
          'mutation ($email: String!, $password: String!) { loginUser(email: $email, password: $password) { token } }',
          {
            email,
            password: wrong,
          },
        ),
      )
    }
    expect(answers[0]!.errors![0]!.message).toContain('After 10 wrong passwords')
    for (const answer of answers) expect(answer).toEqual(answers[0])
  })

  it('costs the work of comparing a password also where there is none to compare', async () => {
    const { hash, salt } = (await newsroom.payload.db.findOne<{
      hash: string
      id: number
      salt: string
    }>({
      collection: 'users',
      where: { email: { equals: staff.editor.email } },
    }))!
    const { digest, iterations, keyLength } = hashing
    const ours = pbkdf2Sync('a password for tests', salt, iterations, keyLength, digest)
    expect(hash.endsWith(ours.toString('hex'))).toBe(true)
  })

  it('is unlocked by an administrator', async () => {
    const person = await makePerson(newsroom.payload, 'locked-out', [])
    await lockOut(person.email)
    const { status } = await send('/users/unlock', { email: person.email }, staff.administrator)
    expect([status, (await logIn(person.email, 'a password for tests')).status]).toEqual([200, 200])
  })

  it.each([
    ['NUL bytes', 'editor@newsroom.example\0', 'a password\0for tests'],
    ['SQL', `' or 1=1; drop table users; --`, `' or ''='`],
    ['a condition', { like: '%' }, { exists: true }],
    ['a list', ['editor@newsroom.example'], ['a password for tests']],
    ['nothing', '', ''],
    ['a long text', `${'a'.repeat(100_000)}@newsroom.example`, 'b'.repeat(100_000)],
  ])('is no error of the server when %s is sent', async (_, email, password) => {
    const { body, status } = await logIn(email, password)
    expect([400, 401]).toContain(status)
    expect(body).not.toHaveProperty('token')
  })
})

describe('somebody who asks for a new password', () => {
  it('is told the same whether there is such a person or not', async () => {
    const { payload } = newsroom
    const usual = payload.email
    const sent: unknown[] = []
    payload.email = {
      ...usual,
      name: 'a postbox',
      sendEmail: ({ to }) => Promise.resolve(void sent.push(to)),
    }
    const ask = (email: string) => send('/users/forgot-password', { email })
    const [somebody, nobody] = [
      await ask(staff.translator.email),
      await ask('nobody@newsroom.example'),
    ]
    payload.email = usual
    expect(somebody).toMatchObject({ status: 200 })
    expect([nobody, sent]).toEqual([somebody, [staff.translator.email]])
  })

  it('does not wait for the letter, and is not told that it could not be sent', async () => {
    const { payload } = newsroom
    const usual = payload.email
    payload.email = {
      ...usual,
      name: 'a server that is silent',
      sendEmail: () => new Promise(() => {}),
    }
    const silent = await send('/users/forgot-password', { email: staff.editor.email })
    payload.email = { ...payload.email, sendEmail: () => Promise.reject(new Error('550')) }
    const refused = await send('/users/forgot-password', { email: staff.journalist.email })
    payload.email = usual
    expect([silent.status, refused.status]).toEqual([200, 200])
    expect(refused.body).toEqual(silent.body)
  })
})

describe('the form for the first person', () => {
  it('makes nobody once there is somebody, whoever asks', async () => {
    for (const email of [staff.administrator.email, 'nobody@newsroom.example']) {
      const { status } = await send('/users/first-register', {
        email,
        name: 'Second',
        password: 'a password for tests',
      })
      expect(status).toBe(403)
    }
  })
})
