import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { permissions } from '../../src/roles/permissions.ts'
import { startPayload, type TestPayload } from '../helpers/payload.ts'
import { rest } from '../helpers/rest.ts'
import { makePerson, makeStaff, roleIds, type Person } from '../helpers/staff.ts'

let newsroom: TestPayload
let staff: Awaited<ReturnType<typeof makeStaff>>
let roles: Awaited<ReturnType<typeof roleIds>>

beforeAll(async () => {
  newsroom = await startPayload()
  staff = await makeStaff(newsroom.payload)
  roles = await roleIds(newsroom.payload)
})
afterAll(() => newsroom.close())

const send = async (person: Person, method: string, path: string, body?: object) => {
  const response = await rest(path, { body, method, token: person.token })
  const answer = (await response.json()) as {
    doc?: { id: number }
    errors?: { data?: { errors?: { message: string }[] }; message: string }[]
  }
  return { doc: answer.doc, message: answer.errors?.[0]?.message, status: response.status }
}
const rolesOf = async (id: number) =>
  (await newsroom.payload.findByID({ id, collection: 'users', depth: 0 })).roles
const roleCalled = async (name: string, permissions: string[]) =>
  (
    await newsroom.payload.create({
      collection: 'roles',
      data: { name, permissions: permissions as never },
    })
  ).id

describe('roles', () => {
  it('are there from the start, four of them', async () => {
    const { docs } = await newsroom.payload.find({ collection: 'roles', sort: 'id' })
    expect(docs.map(({ name }) => name)).toEqual([
      'Administrator',
      'Editor',
      'Journalist',
      'Translator',
    ])
  })

  it('are edited by administrators, and count at the person’s next request', async () => {
    const role = await roleCalled('Tagger', ['readDrafts'])
    const person = await makePerson(newsroom.payload, 'tagger', [role])
    const before = await send(person, 'POST', '/tags', { kind: 'topic', name: 'Mining' })
    await send(staff.administrator, 'PATCH', `/roles/${role}`, {
      permissions: ['readDrafts', 'manageTags'],
    })
    const after = await send(person, 'POST', '/tags', { kind: 'topic', name: 'Mining' })
    expect([before.status, after.status]).toEqual([403, 201])
  })

  it('allow one thing each: a permission for one opens no other', async () => {
    const section = await newsroom.payload.create({
      collection: 'sections',
      data: { name: 'Energy', slug: 'energy' },
    })
    const { doc: article } = await send(staff.editor, 'POST', '/articles?draft=true', {
      headline: 'Coal',
      language: 'en',
      section: section.id,
    })
    const id = article!.id
    const asked = {
      importWire: { body: { text: 'Wool is sold out' }, method: 'POST', path: '/newsroom/wire' },
      readDrafts: { method: 'GET', path: `/articles/${id}` },
      readHistory: { method: 'GET', path: '/articles/versions' },
      translateArticles: {
        body: { language: 'ru' },
        method: 'POST',
        path: `/articles/${id}/editions`,
      },
      writeArticles: {
        body: { headline: 'Wool', language: 'en', section: section.id },
        method: 'POST',
        path: '/articles?draft=true',
      },
    }
    const given = {
      importWire: ['importWire', 'writeArticles'],
      readDrafts: ['readDrafts'],
      readHistory: ['readHistory'],
      translateArticles: ['readDrafts', 'translateArticles'],
      writeArticles: ['writeArticles'],
    }
    for (const [name, permissions] of Object.entries(given)) {
      const person = await makePerson(newsroom.payload, `only-${name.toLowerCase()}`, [
        await roleCalled(`Only ${name}`, permissions),
      ])
      const allowed: string[] = []
      for (const [what, { method, path, ...rest }] of Object.entries(asked)) {
        const { status } = await send(person, method, path, 'body' in rest ? rest.body : undefined)
        if (status < 300) allowed.push(what)
      }
      expect(allowed.sort()).toEqual([...permissions].sort())
    }
  })

  it('for seeing earlier versions is needed to bring one back', async () => {
    const { doc } = await send(staff.editor, 'POST', '/articles?draft=true', {
      headline: 'Wool',
      language: 'en',
    })
    const { docs } = await newsroom.payload.findVersions({
      collection: 'articles',
      where: { parent: { equals: doc!.id } },
    })
    const role = await roleCalled('Writer', ['readDrafts', 'writeArticles', 'editAllArticles'])
    const writer = await makePerson(newsroom.payload, 'writer', [role])
    const path = `/articles/versions/${docs[0]!.id}?draft=true`
    expect(await send(writer, 'POST', path)).toMatchObject({
      message: 'Your role may not restore earlier versions. Ask an administrator.',
      status: 403,
    })
    expect((await send(staff.editor, 'POST', path)).status).toBe(200)
  })

  it('that were built in before know what is new for the administrator at the next start', async () => {
    const { id } = await newsroom.payload.findByID({
      id: roles.administrator,
      collection: 'roles',
    })
    await newsroom.payload.db.updateOne({
      id,
      collection: 'roles',
      data: { permissions: ['manageRoles', 'manageUsers'] },
    })
    await newsroom.payload.config.onInit!(newsroom.payload)
    const { permissions: held } = await newsroom.payload.findByID({ id, collection: 'roles' })
    expect(held).toEqual(permissions)
  })

  it('count for API keys too', async () => {
    const role = await roleCalled('Feed', ['readHistory'])
    const { payload } = newsroom
    const apiKey = '0e9c9d34-5c0c-4f0c-9a6a-2a7f6a3e1f11'
    await payload.create({
      collection: 'users',
      data: {
        apiKey,
        email: 'feed@newsroom.example',
        enableAPIKey: true,
        name: 'Feed',
        password: 'a password for tests',
        roles: [role],
      },
    })
    const read = async () =>
      (await rest('/articles/versions', { headers: { Authorization: `users API-Key ${apiKey}` } }))
        .status
    expect(await read()).toBe(200)
    await payload.update({ id: role, collection: 'roles', data: { permissions: [] } })
    expect(await read()).toBe(403)
  })

  it('are not edited by anybody else', async () => {
    for (const person of [staff.editor, staff.journalist, staff.translator]) {
      const { status } = await send(person, 'PATCH', `/roles/${roles.journalist}`, {
        permissions: ['manageRoles'],
      })
      expect(status).toBe(403)
    }
  })

  it('cannot be made more powerful than the person who edits them', async () => {
    const role = await roleCalled('Role keeper', ['manageRoles', 'readDrafts'])
    const keeper = await makePerson(newsroom.payload, 'keeper', [role])
    const raised = await send(keeper, 'PATCH', `/roles/${role}`, {
      permissions: ['manageRoles', 'readDrafts', 'manageUsers'],
    })
    const added = await send(keeper, 'POST', '/roles', {
      name: 'Publisher',
      permissions: ['publishArticles'],
    })
    expect([raised.status, added.status]).toEqual([403, 403])
  })

  it('keep the administrator’s permissions', async () => {
    const { message, status } = await send(
      staff.administrator,
      'PATCH',
      `/roles/${roles.administrator}`,
      { permissions: ['manageRoles'] },
    )
    expect(status).toBe(400)
    expect(message).toMatch(/keeps all permissions/)
  })

  it('are not deleted while they are built in or somebody has them', async () => {
    const role = await roleCalled('Photographer', ['uploadMedia'])
    await makePerson(newsroom.payload, 'photographer', [role])
    const builtIn = await send(staff.administrator, 'DELETE', `/roles/${roles.translator}`)
    const inUse = await send(staff.administrator, 'DELETE', `/roles/${role}`)
    expect([builtIn.status, inUse.status]).toEqual([400, 400])
    expect(inUse.message).toMatch(/the role of people here \(1\)/)
  })

  it('are not marked as built in by hand', async () => {
    const { doc } = await send(staff.administrator, 'POST', '/roles', {
      builtIn: 'forged',
      name: 'Forged',
    })
    const role = await newsroom.payload.findByID({ id: doc!.id, collection: 'roles' })
    expect(role.builtIn ?? null).toBeNull()
  })
})

describe('people', () => {
  it('do not raise themselves', async () => {
    for (const person of [staff.editor, staff.journalist, staff.translator]) {
      await send(person, 'PATCH', `/users/${person.id}`, { roles: [roles.administrator] })
      expect(await rolesOf(person.id)).not.toContain(roles.administrator)
    }
  })

  it('who manage people give away no more than they have', async () => {
    const role = await roleCalled('Personnel', ['manageUsers'])
    const manager = await makePerson(newsroom.payload, 'manager', [role])
    const self = await send(manager, 'PATCH', `/users/${manager.id}`, {
      roles: [role, roles.editor],
    })
    const other = await send(manager, 'POST', '/users', {
      email: 'friend@newsroom.example',
      name: 'Friend',
      password: 'a password for tests',
      roles: [roles.administrator],
    })
    expect([self.status, other.status]).toEqual([403, 403])
  })

  it('who manage people do not take over or remove somebody more powerful', async () => {
    const role = await roleCalled('Reception', ['manageUsers'])
    const manager = await makePerson(newsroom.payload, 'reception', [role])
    const password = await send(manager, 'PATCH', `/users/${staff.editor.id}`, {
      password: 'a new password for you',
    })
    const removed = await send(manager, 'DELETE', `/users/${staff.editor.id}`)
    expect([password.status, removed.status]).toEqual([403, 403])
  })

  it('change their own name', async () => {
    const { status } = await send(staff.journalist, 'PATCH', `/users/${staff.journalist.id}`, {
      name: 'Jargal',
    })
    expect(status).toBe(200)
  })

  it('need a password of twelve characters', async () => {
    const { status } = await send(staff.administrator, 'POST', '/users', {
      email: 'short@newsroom.example',
      name: 'Short',
      password: 'short',
      roles: [roles.journalist],
    })
    expect(status).toBe(400)
  })
})

describe('the last administrator', () => {
  it('stays', async () => {
    const { administrator } = staff
    const demoted = await send(administrator, 'PATCH', `/users/${administrator.id}`, {
      roles: [roles.editor],
    })
    const deleted = await send(administrator, 'DELETE', `/users/${administrator.id}`)
    expect([demoted.status, deleted.status]).toEqual([400, 400])
    expect(await rolesOf(administrator.id)).toEqual([roles.administrator])
  })

  it('stays when one request would take the role from all, or remove all', async () => {
    const { administrator } = staff
    const { payload } = newsroom
    const second = await makePerson(payload, 'deputy', [roles.administrator])
    const all = `/users?where[id][in]=${administrator.id},${second.id}`
    const demoted = await send(administrator, 'PATCH', all, { roles: [roles.editor] })
    const deleted = await send(administrator, 'DELETE', all)
    expect([demoted.status, deleted.status]).toEqual([400, 400])
    const left = await Promise.all([administrator, second].map(({ id }) => rolesOf(id)))
    expect(left).toEqual([[roles.administrator], [roles.administrator]])
    await payload.delete({ id: second.id, collection: 'users' })
  })

  it('stays when two leave at the same moment', async () => {
    const second = await makePerson(newsroom.payload, 'second', [roles.administrator])
    const { administrator } = staff
    const answers = await Promise.all(
      [administrator, second].map((person) =>
        send(person, 'PATCH', `/users/${person.id}`, { roles: [roles.editor] }),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400])
    const { totalDocs } = await newsroom.payload.count({
      collection: 'users',
      where: { roles: { in: [roles.administrator] } },
    })
    expect(totalDocs).toBe(1)
  })
})
