import { afterEach, beforeAll, describe, expect, it } from '@jest/globals'

import { useEditions } from '../helpers/editions.ts'
import { graphql } from '../helpers/graphql.ts'
import type { TestPayload } from '../helpers/payload.ts'
import { rest } from '../helpers/rest.ts'
import type { Person } from '../helpers/staff.ts'

const { desk, make } = useEditions()
let payload: TestPayload['payload']
let staff: ReturnType<typeof desk>['staff']
beforeAll(() => void ({ payload, staff } = desk()))
afterEach(() => payload.db.deleteMany({ collection: 'payload-locked-documents', where: {} }))

/** Gives the lock of an article to somebody, as Payload does for whoever types. */
const lock = async (article: number, { id }: Person, age = 0) => {
  const made = (await payload.db.create({
    collection: 'payload-locked-documents',
    data: {
      document: { relationTo: 'articles', value: article },
      updatedAt: new Date(Date.now() - age * 1000).toISOString(),
      user: { relationTo: 'users', value: id },
    },
  })) as { id: number }
  return made.id
}
const send = async ({ token }: Person, method: string, path: string, body?: object) =>
  (await rest(path, { body, method, token })).status
const userOf = ({ id }: Person) => ({ user: { relationTo: 'users', value: id } })

/** What the log tells of an article that was taken over: who did it, from whom to whom. */
const takeOvers = async (article: number) => {
  const { docs } = await payload.find({
    collection: 'audit',
    sort: 'id',
    where: {
      and: [{ action: { equals: 'takenOver' } }, { documentId: { equals: String(article) } }],
    },
  })
  return docs.map(({ actorName, detail, title }) => [actorName, detail, title])
}

describe('an article that is taken over from whoever writes in it', () => {
  it('is in the log, with who had it and who has it now', async () => {
    const { headline, id } = await make({ headline: 'Camels walk' })
    const held = await lock(id, staff.journalist)
    const path = `/payload-locked-documents/${held}`
    expect(await send(staff.editor, 'PATCH', path, userOf(staff.editor))).toBe(200)
    expect(await takeOvers(id)).toEqual([['editor', 'journalist → editor', headline]])
    // Whoever has it already takes nothing over; and back again it is another time.
    expect(await send(staff.editor, 'PATCH', path, userOf(staff.editor))).toBe(200)
    const part = `${path}?select[globalSlug]=true`
    expect(await send(staff.journalist, 'PATCH', part, userOf(staff.journalist))).toBe(200)
    expect((await takeOvers(id)).slice(1)).toEqual([
      ['journalist', 'editor → journalist', headline],
    ])
  })

  it('is in the log when a newer lock takes the place of theirs, or theirs is taken away', async () => {
    const { headline, id } = await make()
    const held = await lock(id, staff.journalist)
    const document = { relationTo: 'articles', value: id }
    const body = { document, ...userOf(staff.editor) }
    expect(await send(staff.editor, 'POST', '/payload-locked-documents', body)).toBe(201)
    expect(await send(staff.translator, 'DELETE', `/payload-locked-documents/${held}`)).toBe(200)
    expect(await takeOvers(id)).toEqual([
      ['editor', 'journalist → editor', headline],
      ['translator', 'journalist → —', headline],
    ])
  })

  it('is in the log when somebody writes over the lock, or deletes the article', async () => {
    const [one, other] = [await make(), await make()]
    const { administrator, editor, journalist } = staff
    await lock(one.id, journalist)
    await lock(other.id, journalist)
    const both = `where[id][in]=${one.id},${other.id}`
    expect(await send(editor, 'PATCH', `/articles?${both}`, { priority: 2 })).toBe(400)
    expect(await takeOvers(one.id)).toEqual([])
    const query = `?${both}&overrideLock=true`
    expect(await send(editor, 'PATCH', `/articles${query}`, { priority: 2 })).toBe(200)
    for (const { headline, id } of [one, other]) {
      expect(await takeOvers(id)).toEqual([['editor', 'journalist → editor', headline]])
    }
    await lock(one.id, journalist)
    const { errors } = await graphql(
      `mutation { updateArticle(id: ${one.id}, draft: true, data: { priority: 3 }) { id } }`,
      {},
      { Authorization: `JWT ${editor.token}` },
    )
    expect(errors).toBeUndefined()
    await lock(one.id, journalist)
    const path = `/articles/${one.id}?overrideLock=true`
    expect(await send(administrator, 'DELETE', path)).toBe(200)
    expect((await takeOvers(one.id)).slice(1)).toEqual([
      ['editor', 'journalist → editor', one.headline],
      ['administrator', 'journalist → administrator', one.headline],
    ])
  })

  it('was nobody’s when its lock had run out, and is nobody’s when its holder goes', async () => {
    const { id } = await make()
    const stale = await lock(id, staff.journalist, 301)
    const path = `/payload-locked-documents/${stale}`
    expect(await send(staff.editor, 'PATCH', path, userOf(staff.editor))).toBe(200)
    expect(await send(staff.editor, 'DELETE', path)).toBe(200)
    await lock(id, staff.journalist, 301)
    const write = `/articles/${id}?overrideLock=true`
    expect(await send(staff.editor, 'PATCH', write, { priority: 2 })).toBe(200)
    expect(await takeOvers(id)).toEqual([])
  })

  it('is not told of where the write was refused', async () => {
    const { id } = await make()
    await lock(id, staff.editor)
    const path = `/articles/${id}?overrideLock=true`
    expect(await send(staff.journalist, 'PATCH', path, { priority: 2 })).toBe(403)
    expect(await takeOvers(id)).toEqual([])
  })
})
