import { describe, expect, it } from '@jest/globals'
import { sql } from '@payloadcms/db-postgres/drizzle'

import { keepAppending } from '../../src/audit/keepAppending.ts'
import { newsroomOptions } from '../../src/options/newsroomOptions.ts'
import { bodyOf } from '../helpers/articles.ts'
import { useEditions } from '../helpers/editions.ts'
import { graphql } from '../helpers/graphql.ts'
import { rest } from '../helpers/rest.ts'
import type { Person } from '../helpers/staff.ts'

const { desk, link, make, translate } = useEditions()

const send = async ({ token }: Partial<Person>, method: string, path: string, body?: object) => {
  const response = await rest(path, { body, method, token })
  return { ...((await response.json()) as { doc?: { id: number } }), status: response.status }
}
/** What the log tells of a document, oldest first. */
const logOf = async (id: number | string, collection = 'articles') => {
  const { docs } = await desk().payload.find({
    collection: 'audit',
    limit: 0,
    pagination: false,
    sort: 'id',
    where: {
      and: [{ documentId: { equals: String(id) } }, { documentCollection: { equals: collection } }],
    },
  })
  return docs
}
const told = async (id: number | string, collection?: string) =>
  (await logOf(id, collection)).map(({ action, actorName, from, to }) =>
    [action, actorName, from, to].filter(Boolean).join(' '),
  )
const begin = async (person: Person) =>
  (
    await send(person, 'POST', '/articles?draft=true', {
      body: bodyOf('Camels walk.'),
      headline: `Camels ${Math.random()}`,
      language: 'en',
      section: desk().section,
    })
  ).doc!.id

describe('the log', () => {
  it('tells the life of an article, and nothing of a draft that is written on', async () => {
    const { administrator, editor, journalist } = desk().staff
    const id = await begin(journalist)
    const patch = (person: Person, data: object, query = '?draft=true') =>
      send(person, 'PATCH', `/articles/${id}${query}`, data)
    await patch(journalist, { headline: 'White camels' }, '?draft=true&autosave=true')
    await patch(journalist, { stage: 'inReview' })
    await patch(editor, { stage: 'sentBack', stageNote: 'Which?' })
    await patch(journalist, { stage: 'inReview' })
    await patch(editor, { stage: 'approved' })
    await patch(editor, { _status: 'published' }, '')
    await patch(editor, { headline: 'Camels again' })
    await patch(
      editor,
      { _status: 'published', corrections: [{ kind: 'update', text: 'Ten.' }] },
      '',
    )
    await patch(editor, { corrections: [] }, '')
    await patch(editor, { assignee: journalist.id, stage: 'inReview' })
    await patch(editor, { _status: 'draft' }, '')
    await patch(editor, { deletedAt: new Date().toISOString() }, '')
    await send(administrator, 'DELETE', `/articles/${id}?trash=true`)
    expect(await told(id)).toEqual([
      'created journalist',
      'submitted journalist writing inReview',
      'sentBack editor inReview sentBack',
      'submitted journalist sentBack inReview',
      'approved editor inReview approved',
      'published editor approved published',
      'republished editor writing published',
      'corrected editor',
      'republished editor published published',
      'corrected editor',
      'submitted editor published inReview',
      'assigned editor',
      'unpublished editor published',
      'trashed editor',
      'deleted administrator',
    ])
    const details = (await logOf(id)).map(({ action, detail }) => [action, detail])
    expect(details).toContainEqual(['assigned', '→ journalist'])
    expect((await logOf(id)).find(({ action }) => action === 'sentBack')).toMatchObject({
      actor: String(editor.id),
      detail: 'Which?',
      language: 'en',
      way: 'REST',
    })
  })

  it('tells of stories that are killed, lifted, joined and taken apart', async () => {
    const { staff } = desk()
    const { id } = await make()
    const other = await make({ language: 'ko' })
    await link(id, other.id)
    await send(staff.editor, 'POST', `/articles/${other.id}/separate`, {})
    await send(staff.administrator, 'POST', `/articles/${id}/kill`, { reason: 'Hoax' })
    await send(staff.administrator, 'POST', `/articles/${id}/lift`, {})
    expect((await told(other.id)).slice(2)).toEqual(['joined editor', 'separated editor'])
    expect((await told(id)).slice(2)).toEqual([
      'unpublished administrator published',
      'killed administrator published',
      'lifted administrator',
    ])
    expect((await logOf(id)).find(({ action }) => action === 'killed')?.detail).toBe('Hoax')
  })

  it('tells what roles allow', async () => {
    const { administrator } = desk().staff
    const made = await send(administrator, 'POST', '/roles', {
      name: 'Stringer',
      permissions: ['writeArticles'],
    })
    const role = made.doc!.id
    await send(administrator, 'PATCH', `/roles/${role}`, { permissions: ['readDrafts'] })
    expect((await logOf(role, 'roles')).map(({ action, detail }) => [action, detail])).toEqual([
      ['created', '+writeArticles'],
      ['changed', '+readDrafts -writeArticles'],
    ])
  })

  it('tells what somebody wanted to do and may not, though nothing came of it', async () => {
    const { editor, journalist } = desk().staff
    const id = await begin(editor)
    await send(journalist, 'PATCH', `/articles/${id}`, { headline: 'Mine' })
    await send(journalist, 'POST', `/articles/${id}/kill`, { reason: 'x' })
    await graphql(
      `mutation { updateArticle(id: ${id}, draft: true, data: { headline: "Mine" }) { id } }`,
      {},
      { Authorization: `JWT ${journalist.token}` },
    )
    // Reading is no try.
    await send(journalist, 'GET', '/audit')
    await graphql(
      `
        query {
          a: Audits {
            totalDocs
          }
          b: Audits {
            totalDocs
          }
        }
      `,
      {},
      { Authorization: `JWT ${journalist.token}` },
    )
    const long = await send(journalist, 'DELETE', `/stories/${'x'.repeat(6000)}`)
    expect(long.status).toBe(403)
    const { docs } = await desk().payload.find({
      collection: 'audit',
      sort: 'id',
      where: { and: [{ action: { equals: 'refused' } }, { actorName: { equals: 'journalist' } }] },
    })
    expect(docs.map(({ detail, documentId, way }) => [way, documentId ?? '', detail])).toEqual([
      ['REST', String(id), expect.stringMatching(/^PATCH \/api\/articles\/\d+: /)],
      ['REST', String(id), expect.stringMatching(/^POST .*kill: Your role may not kill/)],
      ['GraphQL', '', expect.stringMatching(/^POST /)],
      ['REST', 'x'.repeat(100), expect.stringMatching(/^DELETE /)],
    ])
  })

  it('tells nothing of what was rolled back', async () => {
    const { editor } = desk().staff
    const id = await begin(editor)
    const before = await told(id)
    expect(
      (await send(editor, 'PATCH', `/articles/${id}`, { _status: 'published', headline: '' }))
        .status,
    ).toBe(400)
    expect(await told(id)).toEqual(before)
  })

  it('is read by those alone whose role says so, and written by nobody', async () => {
    const { administrator, editor } = desk().staff
    for (const person of [{}, editor]) {
      expect((await send(person, 'GET', '/audit')).status).toBe(403)
      expect((await send(person, 'GET', '/audit/csv')).status).toBe(403)
    }
    expect((await send(administrator, 'GET', '/audit')).status).toBe(200)
    expect((await send(administrator, 'POST', '/audit', { action: 'created' })).status).toBe(403)
    const { docs } = await desk().payload.find({ collection: 'audit', limit: 1 })
    const { id } = docs[0]!
    expect((await send(administrator, 'PATCH', `/audit/${id}`, { detail: 'x' })).status).toBe(403)
    expect((await send(administrator, 'DELETE', `/audit/${id}`)).status).toBe(403)
  })

  it('is closed once, however many processes begin at the same moment', async () => {
    const { payload } = desk()
    const { drizzle } = payload.db as unknown as {
      drizzle: { execute: (query: unknown) => Promise<unknown> }
    }
    await drizzle.execute(sql`drop trigger newsroom_append_only on audit`)
    await drizzle.execute(sql`drop function newsroom_refuse_change`)
    const options = newsroomOptions(payload)
    await Promise.all(Array.from({ length: 8 }, () => keepAppending(options, payload)))
  })

  it('cannot be changed in the database either', async () => {
    const { drizzle } = desk().payload.db as unknown as {
      drizzle: { execute: (query: unknown) => Promise<unknown> }
    }
    for (const statement of [
      sql`update audit set detail = 'x'`,
      sql`delete from audit`,
      sql`truncate audit`,
    ]) {
      await expect(drizzle.execute(statement)).rejects.toMatchObject({
        cause: { message: expect.stringContaining('only added to') },
      })
    }
  })

  it('is a file for spreadsheets, which runs nothing in them', async () => {
    const { administrator, editor } = desk().staff
    const id = await begin(editor)
    await send(editor, 'PATCH', `/articles/${id}?draft=true`, {
      headline: '=HYPERLINK("https://evil.example";"Click, here")',
      stage: 'inReview',
    })
    await translate(id, { language: 'ru', text: 'empty' })
    const response = await rest(`/audit/csv?where[documentId][equals]=${id}`, {
      token: administrator.token,
    })
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    const [head, ...rows] = (await response.text()).trimEnd().split('\r\n')
    expect(head).toMatch(/^\uFEFF?id,createdAt,actor,/)
    expect(rows).toHaveLength(2)
    expect(rows[1]).toMatch(/,submitted,articles,.*,writing,inReview,,REST$/)
    expect(rows[1]).toContain(`"'=HYPERLINK(""https://evil.example"";""Click, here"")"`)
  })
})
