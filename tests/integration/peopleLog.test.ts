import { beforeAll, describe, expect, it } from '@jest/globals'

import { makeSection } from '../helpers/articles.ts'
import { useEditions } from '../helpers/editions.ts'
import type { TestPayload } from '../helpers/payload.ts'
import { rest } from '../helpers/rest.ts'
import { makePerson, roleIds, type Person } from '../helpers/staff.ts'

const { desk } = useEditions()
let payload: TestPayload['payload']
let administrator: Person
let roles: Awaited<ReturnType<typeof roleIds>>
beforeAll(async () => {
  payload = desk().payload
  administrator = desk().staff.administrator
  roles = await roleIds(payload)
})

const change = async (
  { id }: Person,
  data: object,
  { token }: Pick<Person, 'token'> = administrator,
) => (await rest(`/users/${id}`, { body: data, method: 'PATCH', token })).status

/** What the log tells of a person: who did what, and more. */
const told = async ({ id }: Person) => {
  const { docs } = await payload.find({
    collection: 'audit',
    limit: 0,
    pagination: false,
    sort: 'id',
    where: {
      and: [{ documentId: { equals: String(id) } }, { documentCollection: { equals: 'users' } }],
    },
  })
  return docs.map(({ action, actorName, detail }) => [action, actorName, detail])
}

describe('the log of people', () => {
  it('calls roles, languages and desks as they were called then', async () => {
    const { id: section } = await makeSection(payload, 'Land')
    const role = await payload.create({ collection: 'roles', data: { name: 'Stringer' } })
    const bat = await makePerson(payload, 'bat', [roles.journalist, roles.translator])
    await change(bat, { roles: [role.id, roles.journalist] })
    await change(bat, { limits: { languages: ['ko', 'en'], sections: [section] } })
    await payload.update({ id: role.id, collection: 'roles', data: { name: 'Reporter' } })
    await change(bat, { limits: { languages: [] }, roles: [role.id] })
    await change(bat, { limits: { languages: [], sections: [section] }, roles: [role.id] })
    expect((await told(bat)).map(([action, , detail]) => [action, detail])).toEqual([
      ['created', 'Journalist, Translator'],
      ['rolesChanged', 'Journalist, Translator → Journalist, Stringer'],
      ['limitsChanged', '— → en, ko · Land'],
      ['rolesChanged', 'Journalist, Reporter → Reporter'],
      ['limitsChanged', 'en, ko · Land → Land'],
    ])
  })

  it('tells of another name, address and password, and never the password', async () => {
    const { email, ...dulam } = await makePerson(payload, 'dulam', [roles.journalist])
    const password = 'seventeen grey camels'
    const next = { email: 'dulmaa@newsroom.example', name: 'Dulmaa', password }
    expect(await change({ email, ...dulam }, next)).toBe(200)
    expect((await told({ email, ...dulam })).slice(1)).toEqual([
      ['renamed', 'administrator', 'dulam → Dulmaa'],
      ['emailChanged', 'administrator', `${email} → ${next.email}`],
      ['passwordChanged', 'administrator', null],
    ])
    const { docs } = await payload.find({ collection: 'audit', limit: 0, pagination: false })
    expect(JSON.stringify(docs)).not.toContain('camels')
  })

  it('can be followed back when people rename themselves', async () => {
    const saran = await makePerson(payload, 'saran', [roles.journalist])
    await change(saran, { name: 'Saraa' }, saran)
    await change(saran, { name: 'Saraa' }, saran)
    expect((await told(saran)).slice(1)).toEqual([['renamed', 'saran', 'saran → Saraa']])
  })

  it('tells of keys that are made, replaced and revoked, and never a key', async () => {
    const robot = await makePerson(payload, 'robot', [roles.journalist])
    const keyed = (digit: number) => ({
      apiKey: `c0ffee0${digit}-5c0c-4f0c-9a6a-2a7f6a3e1f11`,
      enableAPIKey: true,
    })
    await change(robot, keyed(1))
    await change(robot, keyed(2))
    await change(robot, { apiKey: null })
    await change(robot, keyed(3))
    await change(robot, { enableAPIKey: false })
    const log = (await told(robot)).slice(1)
    expect(log.map(([action, , detail]) => [action, detail])).toEqual([
      ['keyChanged', '+apiKey'],
      ['keyChanged', '-apiKey +apiKey'],
      ['keyChanged', '-apiKey'],
      ['keyChanged', '+apiKey'],
      ['keyChanged', '-apiKey'],
    ])
    expect(JSON.stringify(log)).not.toContain('c0ffee')
  })

  it('tells of a password that somebody sets with the link of a letter', async () => {
    const tuul = await makePerson(payload, 'tuul', [roles.journalist])
    const { email } = tuul
    const token = await payload.forgotPassword({
      collection: 'users',
      data: { email },
      disableEmail: true,
    })
    const body = { password: 'seventeen grey camels', token }
    const answer = await rest('/users/reset-password', { body, method: 'POST' })
    expect(answer.status).toBe(200)
    expect((await told(tuul)).slice(1)).toEqual([['passwordChanged', 'tuul', null]])
  })
})
