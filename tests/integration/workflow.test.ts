import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { newsroomOptions } from '../../src/options/newsroomOptions.ts'
import type { Article } from '../../src/payload-types.ts'
import { bodyOf } from '../helpers/articles.ts'
import { refreshNames } from '../helpers/delivery.ts'
import { useEditions } from '../helpers/editions.ts'
import { graphql } from '../helpers/graphql.ts'
import { rest } from '../helpers/rest.ts'
import { makePerson, type Person } from '../helpers/staff.ts'

const { desk, editionIn, make, translate } = useEditions()

const send = async (
  { token }: Partial<Person>,
  method: string,
  path: string,
  body?: object,
): Promise<{ doc?: Article; message?: string; status: number }> => {
  const response = await rest(`/articles${path}`, { body, method, token })
  const answer = (await response.json()) as { doc?: Article; errors?: { message: string }[] }
  return { doc: answer.doc, message: answer.errors?.[0]?.message, status: response.status }
}
const begin = async (person: Person) => {
  const { doc } = await send(person, 'POST', '?draft=true&depth=0', {
    body: bodyOf('Camels walk.'),
    headline: `Camels ${Math.random()}`,
    language: 'en',
    section: desk().section,
  })
  return doc!.id
}
const move = (person: Person, id: number, data: object) =>
  send(person, 'PATCH', `/${id}?draft=true&depth=0`, data)
const stageOf = async (id: number) =>
  (
    await desk().payload.findByID({
      id,
      collection: 'articles',
      depth: 0,
      draft: true,
      select: { stage: true, stageNote: true },
    })
  ).stage

describe('an article on its way to readers', () => {
  it('is handed in, sent back with a note, handed in again, approved and published', async () => {
    const { editor, journalist } = desk().staff
    const id = await begin(journalist)
    expect(await stageOf(id)).toBe('writing')
    expect((await move(journalist, id, { stage: 'inReview' })).doc?.stage).toBe('inReview')
    const silent = await move(editor, id, { stage: 'sentBack' })
    expect([silent.status, silent.message]).toEqual([
      400,
      'Say what is to be changed, so that the writer knows.',
    ])
    const back = await move(editor, id, { stage: 'sentBack', stageNote: 'Which camels?' })
    expect(back.doc).toMatchObject({ stage: 'sentBack', stageNote: 'Which camels?' })
    const again = await move(journalist, id, { headline: 'White camels', stage: 'inReview' })
    expect(again.doc).toMatchObject({ stage: 'inReview', stageNote: 'Which camels?' })
    const approved = await move(editor, id, { stage: 'approved' })
    expect(approved.doc).toMatchObject({ stage: 'approved', stageNote: null })
    const out = await send(editor, 'PATCH', `/${id}?depth=0`, { _status: 'published' })
    expect(out.doc).toMatchObject({ _status: 'published', stage: 'published' })
    expect((await move(editor, id, { headline: 'Camels, white' })).doc?.stage).toBe('writing')
    expect((await rest(`/articles/${id}`)).status).toBe(200)
  })

  it('is moved on by nobody whose role does not say so, whichever way they try', async () => {
    const { payload, staff } = desk()
    const id = await begin(staff.journalist)
    await move(staff.journalist, id, { stage: 'inReview' })
    const single = await move(staff.journalist, id, { stage: 'approved' })
    expect([single.status, single.message]).toEqual([
      403,
      'Your role may not review articles. Ask an editor.',
    ])
    const many = await send(staff.journalist, 'PATCH', `?where[id][equals]=${id}&draft=true`, {
      stage: 'approved',
    })
    expect(many.status).toBe(400)
    const { errors } = await graphql(
      `mutation { updateArticle(id: ${id}, draft: true, data: { stage: approved }) { id } }`,
      {},
      { Authorization: `JWT ${staff.journalist.token}` },
    )
    expect(errors?.[0]?.message).toMatch(/may not review/)
    const user = await payload.findByID({ id: staff.journalist.id, collection: 'users' })
    await expect(
      payload.update({
        id,
        collection: 'articles',
        data: { stage: 'approved' },
        draft: true,
        overrideAccess: false,
        user: { ...user, collection: 'users' },
      }),
    ).rejects.toMatchObject({ status: 403 })
    expect(await stageOf(id)).toBe('inReview')
  })

  it('takes no step that there is not', async () => {
    const { editor } = desk().staff
    const id = await begin(editor)
    const { message, status } = await move(editor, id, { stage: 'sentBack', stageNote: 'No.' })
    expect(status).toBe(409)
    expect(message).toContain('“In writing” cannot become “Sent back”')
    expect((await move(editor, id, { stage: 'done' })).status).toBe(400)
    const byStage = await move(editor, id, { stage: 'published' })
    expect([byStage.status, byStage.message]).toEqual([
      400,
      'An article becomes “Published” by being published. Send `_status: "published"`, or use the button Publish.',
    ])
    const born = await send(editor, 'POST', '?draft=true', {
      headline: 'Born approved',
      language: 'en',
      section: desk().section,
      stage: 'sentBack',
    })
    expect(born.status).toBe(409)
  })

  it('goes back to review when its writer changes what was approved', async () => {
    const { editor, journalist } = desk().staff
    const id = await begin(journalist)
    await move(editor, id, { stage: 'approved' })
    await move(journalist, id, { priority: 3 })
    expect(await stageOf(id)).toBe('approved')
    const linked = (url: string) => {
      const body = JSON.parse(JSON.stringify(bodyOf('See ')))
      body.root.children[0].children.push({
        ...{ children: [{ text: 'here', type: 'text', version: 1 }], type: 'link', version: 3 },
        fields: { linkType: 'custom', newTab: false, url },
      })
      return body as object
    }
    for (const change of [
      { headline: 'Something else' },
      { body: linked('https://good.example') },
      { body: linked('https://evil.example') },
      { dateline: { place: 'Hovd' } },
      { leadImageCaption: 'Unseen' },
    ]) {
      await move(journalist, id, change)
      expect([change, await stageOf(id)]).toEqual([change, 'inReview'])
      await move(editor, id, { stage: 'approved' })
    }
  })

  it('begins anew as a copy, as a translation, and as an older version', async () => {
    const { payload, staff } = desk()
    const id = await begin(staff.editor)
    await move(staff.editor, id, { assignee: staff.editor.id, stage: 'inReview' })
    await send(staff.editor, 'PATCH', `/${id}`, { _status: 'published' })
    const copy = await send(staff.editor, 'POST', `/${id}/duplicate?depth=0`, {})
    expect(copy.doc).toMatchObject({ _status: 'draft', assignee: null, stage: 'writing' })
    expect(await stageOf((await translate(id, { language: 'ru' })).doc!.id)).toBe('writing')

    await move(staff.editor, id, { headline: 'Newer' })
    await move(staff.editor, id, { stage: 'inReview' })
    const { docs } = await payload.findVersions({
      collection: 'articles',
      where: { and: [{ parent: { equals: id } }, { 'version._status': { equals: 'published' } }] },
    })
    const response = await rest(`/articles/versions/${docs[0]!.id}?draft=true`, {
      method: 'POST',
      token: staff.editor.token,
    })
    expect(response.status).toBe(200)
    expect(await stageOf(id)).toBe('writing')
  })

  it('is sent back with a note of this time, and not with that of the last', async () => {
    const { editor } = desk().staff
    const id = await begin(editor)
    const inReview = () => move(editor, id, { stage: 'inReview' })
    await inReview()
    await move(editor, id, { stage: 'sentBack', stageNote: 'Which camels?' })
    await inReview()
    for (const note of [{}, { stageNote: 'Which camels?' }, { stageNote: '' }]) {
      expect((await move(editor, id, { ...note, stage: 'sentBack' })).status).toBe(400)
    }
    for (const stageNote of [5, ['x'], {}, true, null]) {
      expect((await move(editor, id, { stage: 'sentBack', stageNote })).status).toBe(400)
    }
    expect(
      (await move(editor, id, { stage: 'sentBack', stageNote: 'White ones?' })).doc,
    ).toMatchObject({ stage: 'sentBack' })
  })

  it('is approved no more when a program has changed its text', async () => {
    const { payload, staff } = desk()
    const id = await begin(staff.editor)
    await move(staff.editor, id, { stage: 'approved' })
    await payload.update({
      id,
      collection: 'articles',
      data: { headline: 'From the wire' },
      draft: true,
    })
    expect(await stageOf(id)).toBe('inReview')
  })

  it('can be worked on by whoever has it now, also over what is published', async () => {
    const { editor, journalist, translator } = desk().staff
    const { id } = await make({ assignee: journalist.id })
    const tries = async () => [
      (await move(journalist, id, { summary: 'Mine.' })).status,
      (await move(translator, id, { summary: 'Mine.' })).status,
    ]
    expect(await tries()).toEqual([200, 403])
    await move(editor, id, { assignee: translator.id })
    expect(await tries()).toEqual([403, 200])
  })

  it('can be worked on by whoever it is assigned to', async () => {
    const { editor, journalist, translator } = desk().staff
    const id = await begin(editor)
    expect((await move(journalist, id, { summary: 'Mine?' })).status).toBe(403)
    await move(editor, id, { assignee: journalist.id, dueAt: '2026-12-01T09:00:00.000Z' })
    expect((await move(journalist, id, { summary: 'Mine.' })).doc?.summary).toBe('Mine.')
    expect((await move(translator, id, { summary: 'Mine?' })).status).toBe(403)
  })

  it('has the time of publication that those who publish say', async () => {
    const { editor, journalist } = desk().staff
    const id = await begin(journalist)
    const past = '2020-01-01T00:00:00.000Z'
    expect((await move(journalist, id, { publishedAt: past })).doc?.publishedAt).toBeNull()
    expect((await move(editor, id, { publishedAt: past })).doc?.publishedAt).toBe(past)
  })

  it('is not told to readers', async () => {
    const { editor, journalist } = desk().staff
    const { id } = await make({ assignee: journalist.id, dueAt: '2026-12-01T09:00:00.000Z' })
    const seen = (await (await rest(`/articles/${id}?depth=0`)).json()) as object
    for (const field of ['stage', 'stageNote', 'assignee', 'dueAt', 'changedBy', 'embargoUntil']) {
      expect(seen).not.toHaveProperty(field)
    }
    for (const sort of ['assignee.email', 'createdBy.resetPasswordToken']) {
      expect([sort, (await rest(`/articles?sort=${sort}`)).status]).toEqual([sort, 400])
    }
    for (const path of ['stage', 'assignee', 'assignee.name', 'embargoUntil']) {
      const { status } = await rest(`/articles?where[${path}][exists]=true`)
      expect([path, status]).toEqual([path, 400])
    }
    expect(
      (await rest('/articles?where[stage][exists]=true', { token: editor.token })).status,
    ).toBe(200)
  })

  it('notes who has changed the text since readers last got it', async () => {
    const { payload, staff } = desk()
    const writers = async (id: number) =>
      (await payload.findByID({ id, collection: 'articles', depth: 0, draft: true })).changedBy
    const id = await begin(staff.journalist)
    await move(staff.editor, id, { changedBy: [], headline: 'Two have written' })
    expect(await writers(id)).toEqual([staff.journalist.id, staff.editor.id])
    await send(staff.editor, 'PATCH', `/${id}`, { _status: 'published' })
    expect(await writers(id)).toEqual([])
  })
})

describe('a newsroom with four eyes', () => {
  beforeAll(() => {
    newsroomOptions(desk().payload).fourEyes = true
  })
  afterAll(() => {
    newsroomOptions(desk().payload).fourEyes = false
  })
  const out = (person: Person, id: number, data = {}) =>
    send(person, 'PATCH', `/${id}`, { _status: 'published', ...data })

  it('lets nobody approve or publish what they alone have written', async () => {
    const { administrator, editor } = desk().staff
    const id = await begin(editor)
    for (const { message, status } of [
      await move(editor, id, { stage: 'approved' }),
      await out(editor, id),
      await out(editor, id, { headline: 'Changed at the last moment' }),
    ]) {
      expect([status, message]).toEqual([
        403,
        'Nobody but you has written this text. Somebody else has to approve it before readers see it.',
      ])
    }
    expect((await move(administrator, id, { stage: 'approved' })).status).toBe(200)
    expect((await out(editor, id)).status).toBe(200)
    expect((await out(editor, id, { headline: 'And once more' })).status).toBe(403)
  })

  it('lets anybody go back to what readers have', async () => {
    const { administrator, editor } = desk().staff
    const id = await begin(editor)
    await out(administrator, id)
    const { headline } = await desk().payload.findByID({ id, collection: 'articles' })
    await move(editor, id, { headline: 'Never mind' })
    expect((await out(editor, id)).status).toBe(403)
    expect((await out(editor, id, { headline })).status).toBe(200)
  })

  it('lets an editor publish what somebody else has written', async () => {
    const { editor, journalist } = desk().staff
    const id = await begin(journalist)
    expect((await out(editor, id)).status).toBe(200)
  })
})

describe('a newsroom without workflow', () => {
  beforeAll(() => {
    newsroomOptions(desk().payload).parts.workflow = false
  })
  afterAll(() => {
    newsroomOptions(desk().payload).parts.workflow = true
  })

  it('knows drafts and what is published alone', async () => {
    const { editor, journalist } = desk().staff
    const id = await begin(journalist)
    expect((await move(journalist, id, { stage: 'approved' })).doc?.stage).toBe('writing')
    const { doc } = await send(editor, 'PATCH', `/${id}?depth=0`, { _status: 'published' })
    expect(doc?.stage).toBe('published')
  })
})

describe('an article under embargo', () => {
  const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString()

  it('is published for the staff alone, until its hour comes', async () => {
    const { payload, staff } = desk()
    const hour = inAnHour()
    const { id } = await make({ embargoUntil: hour, headline: 'Budget', slug: 'budget' })
    const lists = async (token?: string) =>
      (
        (await (await rest('/articles?where[slug][equals]=budget', { token })).json()) as {
          totalDocs: number
        }
      ).totalDocs
    expect([await lists(), await lists(staff.editor.token)]).toEqual([0, 1])
    expect((await rest(`/articles/${id}`)).status).toBe(404)
    const stored = await payload.findByID({ id, collection: 'articles' })
    expect(stored.publishedAt).toBe(hour)

    const opens = Date.now() + 2_000
    await payload.update({
      id,
      collection: 'articles',
      data: { _status: 'published', embargoUntil: new Date(opens).toISOString() },
    })
    await new Promise((resolve) => setTimeout(resolve, opens + 100 - Date.now()))
    // Readers may have been told so far that it is not there: the worker has that forgotten.
    await refreshNames(payload)
    expect([await lists(), (await rest(`/articles/${id}`)).status]).toEqual([1, 200])
  })

  it('is under embargo in its translations and copies too', async () => {
    const { staff } = desk()
    const hour = inAnHour()
    const { id } = await make({ embargoUntil: hour })
    const { doc } = await translate(id, { language: 'ru' })
    const copy = await send(staff.editor, 'POST', `/${id}/duplicate?depth=0`, {})
    const found = await desk().payload.findByID({
      id: doc!.id,
      collection: 'articles',
      draft: true,
    })
    expect([found.embargoUntil, copy.doc?.embargoUntil]).toEqual([hour, hour])
  })

  it('has no address that readers learn of', async () => {
    const { staff } = desk()
    const { id } = await make({ embargoUntil: inAnHour(), slug: 'president-resigns' })
    await send(staff.editor, 'PATCH', `/${id}`, { _status: 'published', slug: 'budget-is-out' })
    expect(await (await rest('/redirects?limit=50')).text()).not.toContain('president-resigns')
  })

  it('is published when the embargo ends, also when that is another moment', async () => {
    const { staff } = desk()
    const { id } = await make({ embargoUntil: inAnHour() })
    const before = Date.now()
    const { doc } = await send(staff.editor, 'PATCH', `/${id}?depth=0`, {
      _status: 'published',
      embargoUntil: null,
    })
    expect(Date.parse(doc!.publishedAt!)).toBeGreaterThanOrEqual(before)
    expect(Date.parse(doc!.publishedAt!)).toBeLessThanOrEqual(Date.now())
  })

  it('is in no list of related news and no list of editions that readers get', async () => {
    const { section, staff } = desk()
    const secret = await make({ embargoUntil: inAnHour(), headline: 'Secret budget' })
    const open = await make({
      headline: 'Open',
      relatedNews: { automatic: true, items: [secret.id] },
    })
    const { doc } = await translate(secret.id, { language: 'ru', text: 'copy' })
    await desk().payload.update({
      id: doc!.id,
      collection: 'articles',
      data: { _status: 'published', embargoUntil: null, headline: 'Открыто', section },
    })
    for (const path of [
      `/articles/${open.id}?depth=3`,
      `/articles/${open.id}/related`,
      `/articles/${doc!.id}?depth=3`,
      `/articles?where[story][equals]=${secret.story as string}`,
    ]) {
      expect(await (await rest(path)).text()).not.toContain('Secret budget')
    }
    const told = await rest(`/articles/${open.id}?depth=3`, { token: staff.editor.token })
    expect(await told.text()).toContain('Secret budget')
  })
})

describe('a correction', () => {
  const note = { kind: 'correction', text: 'Nine camels, not ten.' } as const

  it('is told to readers, and makes the translations outdated', async () => {
    const { staff } = desk()
    const { id } = await make({ headline: 'Ten camels' })
    const { doc } = await translate(id, { language: 'ru' })
    const { doc: corrected } = await send(staff.editor, 'PATCH', `/${id}?depth=0`, {
      corrections: [{ ...note, date: '2026-11-28T10:00:00.000Z' }],
    })
    expect(corrected?.corrections).toMatchObject([note])
    const seen = (await (await rest(`/articles/${id}`)).json()) as Article
    expect(seen.corrections).toMatchObject([note])
    expect((await editionIn(id, 'ru'))?.outdated).toBe(true)
    const source = await rest(`/articles/${doc!.id}/source`, { token: staff.editor.token })
    expect(await source.text()).toContain('Nine camels, not ten.')
  })

  it('is not undone by restoring an older version', async () => {
    const { payload, staff } = desk()
    const { id } = await make()
    const corrected = await send(staff.editor, 'PATCH', `/${id}`, { corrections: [note] })
    const { docs } = await payload.findVersions({
      collection: 'articles',
      sort: 'createdAt',
      where: { parent: { equals: id } },
    })
    expect(docs[0]!.version.corrections).toEqual([])
    for (const query of ['?draft=true', '']) {
      const restored = await rest(`/articles/versions/${docs[0]!.id}${query}`, {
        method: 'POST',
        token: staff.editor.token,
      })
      expect(restored.status).toBe(200)
      const now = await payload.findByID({ id, collection: 'articles', draft: true })
      expect(now.corrections).toMatchObject([note])
      // By which translations are told whether they are behind.
      expect(now.revision).toBe(corrected.doc!.revision)
    }
  })

  it('is refused in words when it is none', async () => {
    const { staff } = desk()
    const { id } = await make()
    for (const corrections of [
      'x',
      {},
      3,
      [5],
      [null],
      [{ text: 5 }],
      [{ kind: 'x', text: 'y' }],
    ]) {
      const { status } = await send(staff.editor, 'PATCH', `/${id}`, { corrections })
      expect([corrections, status]).not.toEqual([corrections, 500])
    }
    expect((await rest(`/articles/${id}`)).status).toBe(200)
  })

  it('is written by those alone whose role says so', async () => {
    const { payload, section } = desk()
    const { id } = await payload.create({
      collection: 'roles',
      data: {
        name: 'Publisher',
        permissions: ['readDrafts', 'editAllArticles', 'publishArticles'],
      },
    })
    const publisher = await makePerson(payload, 'publisher', [id])
    const article = await make({ section })
    const { doc } = await send(publisher, 'PATCH', `/${article.id}?depth=0`, {
      corrections: [note],
      priority: 2,
    })
    expect(doc).toMatchObject({ corrections: [], priority: 2 })
  })
})
