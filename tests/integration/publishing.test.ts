import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createLocalReq } from 'payload'

import type { Article } from '../../src/payload-types.ts'
import { bodyOf, makeArticle, makeSection } from '../helpers/articles.ts'
import { graphql } from '../helpers/graphql.ts'
import { startPayload, type TestPayload } from '../helpers/payload.ts'
import { rest } from '../helpers/rest.ts'
import { makeStaff, type Person } from '../helpers/staff.ts'

let newsroom: TestPayload
let staff: Awaited<ReturnType<typeof makeStaff>>
let section: number

beforeAll(async () => {
  newsroom = await startPayload()
  staff = await makeStaff(newsroom.payload)
  section = (await makeSection(newsroom.payload)).id
})
afterAll(() => newsroom.close())

const text = () => ({
  body: bodyOf('What happened.'),
  headline: `Story ${Math.random().toString(36).slice(2)}`,
  language: 'en' as const,
  section,
})

const write = async (
  person: Person,
  data: object,
  { id, method, query = '' }: { id?: number; method: 'PATCH' | 'POST'; query?: string },
) => {
  const path = id === undefined ? `/articles${query}` : `/articles/${id}${query}`
  const response = await rest(path, { body: data, method, token: person.token })
  const answer = (await response.json()) as { doc?: Article; errors?: { message: string }[] }
  return { ...answer, status: response.status }
}
const draftOf = async (person: Person) => {
  const { doc } = await write(person, text(), { method: 'POST', query: '?draft=true' })
  return doc!.id
}
const publishedOf = async (person: Person) =>
  (await makeArticle(newsroom.payload, { ...text(), createdBy: person.id })).id

const publicStatus = async (id: number) =>
  (await newsroom.payload.findByID({ id, collection: 'articles', depth: 0, trash: true }))._status

const isPublic = async (id: number) => (await rest(`/articles/${id}`)).status === 200

describe('an article', () => {
  it('goes out as a whole, also where one locale is asked for', async () => {
    const { payload } = newsroom
    const id = await publishedOf(staff.editor)
    for (const [locale, heading] of [
      ['en', 'See also'],
      ['ru', 'Читайте также'],
    ] as const) {
      await payload.update({
        id,
        collection: 'articles',
        data: { relatedNews: { heading } },
        draft: true,
        locale,
      })
    }
    const query = '?locale=en&publishSpecificLocale=en'
    const sent = await write(staff.editor, { _status: 'published' }, { id, method: 'PATCH', query })
    expect(sent.status).toBe(200)
    const inRussian = await rest(`/articles/${id}?locale=ru&depth=0`)
    expect(await inRussian.json()).toMatchObject({ relatedNews: { heading: 'Читайте также' } })
  })
})

describe('a journalist', () => {
  it('writes a draft and edits it', async () => {
    const id = await draftOf(staff.journalist)
    const { doc, status } = await write(
      staff.journalist,
      { headline: 'A better headline' },
      { id, method: 'PATCH', query: '?draft=true' },
    )
    expect([status, doc?.headline]).toEqual([200, 'A better headline'])
    expect(doc?.createdBy).toMatchObject({ id: staff.journalist.id })
  })

  it('cannot claim that somebody else wrote it', async () => {
    const { doc } = await write(
      staff.journalist,
      { ...text(), createdBy: staff.editor.id },
      { method: 'POST', query: '?draft=true' },
    )
    expect(doc?.createdBy).toMatchObject({ id: staff.journalist.id })
  })

  it('cannot edit what somebody else wrote', async () => {
    const id = await draftOf(staff.editor)
    const { status } = await write(staff.journalist, { headline: 'Mine' }, { id, method: 'PATCH' })
    expect(status).toBe(403)
  })

  it('cannot create an article as published', async () => {
    const { status } = await write(
      staff.journalist,
      { ...text(), _status: 'published' },
      { method: 'POST' },
    )
    expect(status).toBe(403)
  })

  it.each(['', '?draft=true', '?autosave=true&draft=true', '?publishAllLocales=true'])(
    'cannot publish by the status field (%s)',
    async (query) => {
      const id = await draftOf(staff.journalist)
      const { status } = await write(
        staff.journalist,
        { _status: 'published' },
        { id, method: 'PATCH', query },
      )
      expect([status, await publicStatus(id)]).toEqual([403, 'draft'])
    },
  )

  it('cannot publish by bulk edit', async () => {
    const id = await draftOf(staff.journalist)
    await rest(`/articles?where[id][equals]=${id}`, {
      body: { _status: 'published' },
      method: 'PATCH',
      token: staff.journalist.token,
    })
    expect(await publicStatus(id)).toBe('draft')
  })

  it('cannot publish over GraphQL', async () => {
    const id = await draftOf(staff.journalist)
    const { errors } = await graphql(
      `
        mutation ($id: Int!) {
          updateArticle(id: $id, data: { _status: published }) {
            id
          }
        }
      `,
      { id },
      { authorization: `JWT ${staff.journalist.token}` },
    )
    expect(errors).toHaveLength(1)
    expect(await publicStatus(id)).toBe('draft')
  })

  it('gets a draft of their own when duplicating a published article', async () => {
    const id = await publishedOf(staff.editor)
    const response = await rest(`/articles/${id}/duplicate`, {
      body: {},
      method: 'POST',
      token: staff.journalist.token,
    })
    const { doc } = (await response.json()) as { doc: Article }
    expect([doc._status, await isPublic(doc.id)]).toEqual(['draft', false])
    expect(doc.createdBy).toMatchObject({ id: staff.journalist.id })
    const original = await newsroom.payload.findByID({ id, collection: 'articles', depth: 0 })
    expect(doc.story).not.toBe(original.story)
    expect(doc.slug).not.toBe(original.slug)
  })

  it('cannot publish by duplicating with a status', async () => {
    const id = await draftOf(staff.journalist)
    const response = await rest(`/articles/${id}/duplicate?draft=false`, {
      body: { _status: 'published' },
      method: 'POST',
      token: staff.journalist.token,
    })
    const { doc } = (await response.json()) as { doc?: Article }
    expect(doc ? await publicStatus(doc.id) : 'draft').toBe('draft')
  })

  it('cannot publish by restoring a published version', async () => {
    const id = await publishedOf(staff.journalist)
    const { payload } = newsroom
    await payload.update({ id, collection: 'articles', data: { _status: 'draft' } })
    const { docs } = await payload.findVersions({
      collection: 'articles',
      where: { and: [{ parent: { equals: id } }, { 'version._status': { equals: 'published' } }] },
    })
    const response = await rest(`/articles/versions/${docs[0]!.id}`, {
      method: 'POST',
      token: staff.journalist.token,
    })
    expect([response.status, await publicStatus(id)]).toEqual([403, 'draft'])
  })

  it('cannot restore a draft over what readers see', async () => {
    const id = await draftOf(staff.journalist)
    const { payload } = newsroom
    const { docs } = await payload.findVersions({
      collection: 'articles',
      where: { parent: { equals: id } },
    })
    await payload.update({ id, collection: 'articles', data: { _status: 'published' } })
    const response = await rest(`/articles/versions/${docs[0]!.id}`, {
      method: 'POST',
      token: staff.journalist.token,
    })
    expect([response.status, await isPublic(id)]).toEqual([403, true])
  })

  it('cannot change, take down or trash their own article once it is published', async () => {
    const id = await publishedOf(staff.journalist)
    const changes: object[] = [
      { headline: 'Changed in public' },
      { _status: 'draft' },
      { deletedAt: new Date().toISOString() },
    ]
    for (const data of changes) {
      const { errors, status } = await write(staff.journalist, data, { id, method: 'PATCH' })
      expect([status, errors?.[0]?.message]).toEqual([403, expect.stringMatching(/published/)])
    }
    expect(await isPublic(id)).toBe(true)
  })

  it('can save a draft over their published article, which readers do not see', async () => {
    const id = await publishedOf(staff.journalist)
    const { status } = await write(
      staff.journalist,
      { headline: 'Not yet for readers' },
      { id, method: 'PATCH', query: '?draft=true' },
    )
    const seen = (await (await rest(`/articles/${id}`)).json()) as Article
    expect(status).toBe(200)
    expect(seen.headline).not.toBe('Not yet for readers')
  })

  it('cannot publish by a schedule: what they made while they might is refused when it is due', async () => {
    const id = await draftOf(staff.journalist)
    const { payload } = newsroom
    await payload.db.create({
      collection: 'payload-jobs',
      data: {
        input: {
          type: 'publish',
          doc: { relationTo: 'articles', value: String(id) },
          user: { relationTo: 'users', value: staff.journalist.id },
        },
        queue: 'default',
        taskSlug: 'schedulePublish',
      },
    })
    await payload.jobs.run()
    expect(await publicStatus(id)).toBe('draft')
  })

  const scheduled = async (id: number, person: Person) => {
    await newsroom.payload.jobs.queue({
      input: {
        type: 'publish',
        doc: { relationTo: 'articles', value: String(id) },
        user: { relationTo: 'users', value: person.id },
      } as never,
      task: 'schedulePublish',
      waitUntil: new Date(Date.now() + 3_600_000),
    })
  }

  it('cannot slip a text into what an editor has scheduled', async () => {
    const id = await draftOf(staff.journalist)
    await scheduled(id, staff.editor)
    const change = { headline: 'Seen by nobody' }
    const options = { id, method: 'PATCH', query: '?draft=true' } as const
    expect((await write(staff.journalist, change, options)).status).toBe(403)
    expect((await write(staff.editor, change, options)).status).toBe(200)
  })

  it('cannot take back what an editor has scheduled', async () => {
    const id = await draftOf(staff.journalist)
    await scheduled(id, staff.editor)
    const { payload } = newsroom
    const where = { 'input.doc.value': { equals: String(id) } }
    const user = await payload.findByID({ id: staff.journalist.id, collection: 'users' })
    // As the admin's drawer does it.
    const req = await createLocalReq({ user }, payload)
    const { errors } = await payload.delete({ collection: 'payload-jobs', req, where })
    expect(errors).toEqual([
      expect.objectContaining({ message: expect.stringMatching(/Ask an editor/) }),
    ])
    expect((await payload.count({ collection: 'payload-jobs', where })).totalDocs).toBe(1)
  })

  it('cannot trash their published article by a draft of it', async () => {
    const { id } = await makeArticle(newsroom.payload, { createdBy: staff.journalist.id, section })
    const { status } = await write(
      staff.journalist,
      { deletedAt: new Date().toISOString() },
      { id, method: 'PATCH', query: '?draft=true' },
    )
    expect(status).toBe(403)
  })

  it('restores a published version as a draft, which readers do not see', async () => {
    const { payload } = newsroom
    const { id } = await makeArticle(payload, {
      createdBy: staff.journalist.id,
      headline: 'First',
      section,
    })
    await payload.update({ id, collection: 'articles', data: { headline: 'Second' } })
    const { docs } = await payload.findVersions({
      collection: 'articles',
      where: { and: [{ parent: { equals: id } }, { 'version.headline': { equals: 'First' } }] },
    })
    const restored = await rest(`/articles/versions/${docs[0]!.id}?draft=true`, {
      method: 'POST',
      token: staff.journalist.token,
    })
    expect(restored.status).toBe(200)
    expect(await (await rest(`/articles/${id}`)).json()).toMatchObject({ headline: 'Second' })
  })

  it('cannot delete for good, and can put a draft into the trash', async () => {
    const id = await draftOf(staff.journalist)
    const deleted = await rest(`/articles/${id}`, {
      method: 'DELETE',
      token: staff.journalist.token,
    })
    const { status } = await write(
      staff.journalist,
      { deletedAt: new Date().toISOString() },
      { id, method: 'PATCH' },
    )
    expect([deleted.status, status]).toEqual([403, 200])
  })
})

describe('an editor', () => {
  it('publishes what a journalist wrote', async () => {
    const id = await draftOf(staff.journalist)
    const { doc, status } = await write(
      staff.editor,
      { _status: 'published' },
      { id, method: 'PATCH' },
    )
    expect([status, doc?._status, await isPublic(id)]).toEqual([200, 'published', true])
    expect(Date.parse(doc?.publishedAt ?? '')).toBeGreaterThan(Date.now() - 60_000)
  })

  it('is told which fields publishing still needs', async () => {
    const { doc } = await write(
      staff.editor,
      { headline: 'No section' },
      {
        method: 'POST',
        query: '?draft=true',
      },
    )
    const response = await rest(`/articles/${doc!.id}`, {
      body: { _status: 'published' },
      method: 'PATCH',
      token: staff.editor.token,
    })
    const answer = JSON.stringify(await response.json())
    expect(response.status).toBe(400)
    expect(answer).toMatch(/section/)
    expect(answer).toMatch(/body/)
  })

  it('takes an article down and trashes it', async () => {
    const id = await publishedOf(staff.journalist)
    await write(staff.editor, { _status: 'draft' }, { id, method: 'PATCH' })
    expect(await isPublic(id)).toBe(false)
    const { status } = await write(
      staff.editor,
      { deletedAt: new Date().toISOString() },
      { id, method: 'PATCH' },
    )
    expect(status).toBe(200)
  })

  it('schedules a publication', async () => {
    const id = await draftOf(staff.journalist)
    const { payload } = newsroom
    await payload.jobs.queue({
      input: {
        type: 'publish',
        doc: { relationTo: 'articles', value: String(id) },
        user: { relationTo: 'users', value: staff.editor.id },
      } as never,
      task: 'schedulePublish',
    })
    await payload.jobs.run()
    expect(await publicStatus(id)).toBe('published')
  })
})

describe('what readers had and is in the trash', () => {
  it('is taken out by those alone who may publish, also as a draft', async () => {
    const id = await publishedOf(staff.journalist)
    await write(staff.editor, { deletedAt: new Date().toISOString() }, { id, method: 'PATCH' })
    const takeOut = async (person: Person, query: string) =>
      (await write(person, { deletedAt: null }, { id, method: 'PATCH', query })).status
    for (const query of ['?trash=true', '?trash=true&draft=true']) {
      expect([query, await takeOut(staff.journalist, query)]).toEqual([query, 403])
    }
    expect(await takeOut(staff.editor, '?trash=true')).toBe(200)
    expect(await isPublic(id)).toBe(true)
  })
})

describe('an administrator', () => {
  it('deletes for good', async () => {
    const id = await draftOf(staff.journalist)
    const { status } = await rest(`/articles/${id}`, {
      method: 'DELETE',
      token: staff.administrator.token,
    })
    expect(status).toBe(200)
  })
})

describe('the queue', () => {
  it('is run by the worker, not by everybody who can log in', async () => {
    const { status } = await rest('/payload-jobs/run', { token: staff.journalist.token })
    expect(status).toBe(401)
  })
})

describe('a version that is restored', () => {
  it('keeps what only the newsroom writes, and lets nobody write it afterwards', async () => {
    const { payload } = newsroom
    const source = await makeArticle(payload, text())
    const { id } = await makeArticle(payload, {
      ...text(),
      source: { guid: 'wire-1', provider: 'Wire' },
      translatedFrom: source.id,
      translatedRevision: source.revision,
    })
    await write(staff.editor, { headline: 'Later' }, { id, method: 'PATCH', query: '?draft=true' })
    const { docs } = await payload.findVersions({
      collection: 'articles',
      sort: 'createdAt',
      where: { parent: { equals: id } },
    })
    const latest = () => payload.findByID({ id, collection: 'articles', depth: 0, draft: true })
    const kept = {
      source: { guid: 'wire-1', provider: 'Wire' },
      translatedFrom: source.id,
      translatedRevision: source.revision,
    }
    const { data } = await graphql<{ after: { id: number }; before: { id: number } }>(
      `
        mutation ($id: Int!, $version: Int!) {
          before: restoreVersionArticle(id: $version, draft: true) {
            id
          }
          after: updateArticle(
            id: $id
            draft: true
            data: { source: { guid: "mine" }, translatedRevision: "mine" }
          ) {
            id
          }
        }
      `,
      { id, version: Number(docs[0]!.id) },
      { authorization: `JWT ${staff.editor.token}` },
    )
    expect(data).toEqual({ after: { id }, before: { id } })
    expect(await latest()).toMatchObject(kept)
  })
})

describe('a time of publication that lies ahead', () => {
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString()
  const publish = (data: object, id?: number) =>
    write(
      staff.editor,
      { ...(id === undefined ? text() : {}), _status: 'published', ...data },
      { id, method: id === undefined ? 'POST' : 'PATCH' },
    )

  it('is refused of what readers would have at once, and may stand in a draft', async () => {
    const refused = {
      errors: [{ message: expect.stringMatching(/^The time of publication lies ahead/) }],
      status: 400,
    }
    expect(await publish({ publishedAt: tomorrow })).toMatchObject(refused)
    const draft = await write(
      staff.editor,
      { ...text(), publishedAt: tomorrow },
      { method: 'POST', query: '?draft=true' },
    )
    expect(draft.status).toBe(201)
    expect(await publish({}, draft.doc!.id)).toMatchObject(refused)
    expect(await publicStatus(draft.doc!.id)).toBe('draft')
    expect((await publish({ publishedAt: null }, draft.doc!.id)).status).toBe(200)
  })

  it('is that of an embargo', async () => {
    const { doc, status } = await publish({ embargoUntil: tomorrow, publishedAt: tomorrow })
    expect([status, doc?.publishedAt]).toEqual([201, tomorrow])
    expect(await isPublic(doc!.id)).toBe(false)
  })

  it('is that of what server code has published so, which can still be changed', async () => {
    const { id } = await makeArticle(newsroom.payload, { ...text(), publishedAt: tomorrow })
    expect((await publish({ priority: 2 }, id)).status).toBe(200)
  })
})
