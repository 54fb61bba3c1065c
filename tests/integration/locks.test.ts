import { afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { createLocalReq, type PayloadRequest } from 'payload'

import { useEditions } from '../helpers/editions.ts'
import type { TestPayload } from '../helpers/payload.ts'
import { rest } from '../helpers/rest.ts'

const { desk, make } = useEditions()
let payload: TestPayload['payload']
let staff: ReturnType<typeof desk>['staff']
beforeAll(() => void ({ payload, staff } = desk()))
afterEach(() => payload.delete({ collection: 'payload-locked-documents', where: {} }))

/** Who has locked what: an article and a person. */
const locks = async () => {
  const { docs } = await payload.find({ collection: 'payload-locked-documents', depth: 0 })
  return docs.map(({ document, user }) => [document!.value, user.value])
}
const send = async (method: 'PATCH' | 'POST', path: string, body: object, token?: string) =>
  (await rest(`/articles${path}`, { body, method, token: token ?? staff.editor.token })).status
const keep = 'draft=true&autosave=true&lock=keep'

describe('an article that somebody writes in', () => {
  it('is theirs after each save of their form, and free after any other', async () => {
    const { id } = await make()
    expect(await send('PATCH', `/${id}?${keep}`, { priority: 2 })).toBe(200)
    expect(await locks()).toEqual([[id, staff.editor.id]])
    expect(await send('PATCH', `/${id}?${keep}`, { priority: 3 })).toBe(200)
    expect(await locks()).toEqual([[id, staff.editor.id]])
    const { token } = staff.administrator
    expect(await send('PATCH', `/${id}?${keep}`, { priority: 4 }, token)).toBe(423)
    expect(await locks()).toEqual([[id, staff.editor.id]])
    expect(await send('PATCH', `/${id}?draft=true`, { priority: 4 })).toBe(200)
    expect(await locks()).toEqual([])
  })

  it('is locked by no save that was refused', async () => {
    const { id } = await make()
    expect(await send('PATCH', `/${id}?${keep}`, { section: 987_654 })).toBe(400)
    expect(await locks()).toEqual([])
  })

  it('is one: changes of many, new ones and copies lock nothing', async () => {
    const [one, other] = [await make(), await make()]
    const both = `where[id][in]=${one.id},${other.id}`
    expect(await send('PATCH', `?${both}&${keep}`, { priority: 2 })).toBe(200)
    expect(await send('PATCH', `?where[id][equals]=${one.id}&${keep}`, { priority: 3 })).toBe(200)
    expect(await send('POST', `?${keep}`, { headline: 'New', language: 'en' })).toBe(201)
    expect(await send('POST', `/${one.id}/duplicate?${keep}`, {})).toBe(200)
    expect(await locks()).toEqual([])
  })

  it('is locked neither for nobody nor where a project has no locks', async () => {
    const { id } = await make()
    const save = async (more: Partial<PayloadRequest>) => {
      const req = await createLocalReq({}, payload)
      const asked = { payloadAPI: 'REST', query: { lock: 'keep' }, routeParams: { id } } as const
      await payload.update({
        id,
        collection: 'articles',
        data: { priority: 2 },
        draft: true,
        req: Object.assign(req, asked, more),
      })
    }
    await save({})
    expect(await locks()).toEqual([])
    const { config } = payload.collections.articles
    const { lockDocuments } = config
    config.lockDocuments = false
    expect(await send('PATCH', `/${id}?${keep}`, { priority: 3 })).toBe(200)
    config.lockDocuments = lockDocuments
    expect(await locks()).toEqual([])
    // What stands between them and a lock is nothing else.
    const user = await payload.findByID({ id: staff.editor.id, collection: 'users' })
    await save({ user: { ...user, collection: 'users' } as PayloadRequest['user'] })
    expect(await locks()).toEqual([[id, staff.editor.id]])
  })
})
