import { afterEach, describe, expect, it } from '@jest/globals'

import { newsroomOptions } from '../../src/options/newsroomOptions.ts'
import type { ArticleCheck } from '../../src/options/types.ts'
import { bodyOf } from '../helpers/articles.ts'
import { useEditions } from '../helpers/editions.ts'
import { rest } from '../helpers/rest.ts'
import type { Person } from '../helpers/staff.ts'

const { desk, make } = useEditions()
const at = new Date(Date.now() + 3_600_000).toISOString()

const options = () =>
  newsroomOptions(desk().payload) as { checks: readonly ArticleCheck[]; fourEyes: boolean }
afterEach(() => {
  options().checks = []
  options().fourEyes = false
})

const schedule = async (
  id: number,
  { token }: Partial<Person>,
  body: object = { at },
  language = 'en',
) => {
  const response = await rest(`/articles/${id}/schedule`, {
    body,
    headers: { 'Accept-Language': language },
    method: 'POST',
    token,
  })
  const answer = (await response.json()) as { doc?: object; errors?: { message: string }[] }
  return { doc: answer.doc, message: answer.errors?.[0]?.message, status: response.status }
}
const jobsOf = async (id: number) =>
  (
    await desk().payload.count({
      collection: 'payload-jobs',
      where: { 'input.doc.value': { equals: String(id) } },
    })
  ).totalDocs
const draftOf = async ({ token }: Person, data: object = {}) => {
  const response = await rest('/articles?draft=true&depth=0', {
    body: {
      body: bodyOf('Camels walk.'),
      headline: `Camels ${Math.random()}`,
      language: 'en',
      section: desk().section,
      ...data,
    },
    method: 'POST',
    token,
  })
  return ((await response.json()) as { doc: { id: number } }).doc.id
}

describe('a publication that is scheduled', () => {
  it('is in the queue, and nothing of the article has changed', async () => {
    const { payload, staff } = desk()
    const id = await draftOf(staff.journalist)
    const versions = () =>
      payload.countVersions({ collection: 'articles', where: { parent: { equals: id } } })
    const before = await versions()
    expect(await schedule(id, staff.editor)).toMatchObject({ doc: { at, id }, status: 201 })
    expect(await jobsOf(id)).toBe(1)
    expect((await rest(`/articles/${id}`)).status).toBe(404)
    expect(await versions()).toEqual(before)
  })

  it('may be for the time that the article bears', async () => {
    const { staff } = desk()
    const publishedAt = new Date(Date.now() + 3_600_000).toISOString()
    const id = await draftOf(staff.editor, { publishedAt })
    const early = { at: new Date(Date.now() + 60_000).toISOString() }
    expect((await schedule(id, staff.editor, early)).status).toBe(400)
    expect(await schedule(id, staff.editor, { at: publishedAt })).toMatchObject({ status: 201 })
  })

  it('is told to no hook of the project before it is due', async () => {
    const { payload, staff } = desk()
    const id = await draftOf(staff.journalist)
    const { hooks } = payload.collections.articles.config
    const told: unknown[] = []
    const tell: (typeof hooks.afterChange)[number] = ({ doc }) => void told.push(doc)
    hooks.afterChange.push(tell)
    try {
      expect((await schedule(id, staff.editor)).status).toBe(201)
      expect(told).toEqual([])
    } finally {
      hooks.afterChange.splice(hooks.afterChange.indexOf(tell), 1)
    }
  })

  it('is refused of whoever may not publish, in their language', async () => {
    const { staff } = desk()
    const id = await draftOf(staff.journalist)
    expect(await schedule(id, staff.journalist, { at }, 'ru')).toMatchObject({
      message: expect.stringMatching(/^Ваша роль не позволяет/),
      status: 403,
    })
    expect((await schedule(id, {})).status).toBe(401)
    expect(await jobsOf(id)).toBe(0)
  })

  it('is refused of a text that its only writer would publish, where two have to see it', async () => {
    const { staff } = desk()
    const id = await draftOf(staff.editor)
    options().fourEyes = true
    expect(await schedule(id, staff.editor)).toMatchObject({
      message: expect.stringMatching(/^Nobody but you has written this text/),
      status: 403,
    })
    expect((await schedule(id, staff.administrator)).status).toBe(201)
  })

  it('is refused in a story that was killed', async () => {
    const { staff } = desk()
    const { id } = await make()
    await rest(`/articles/${id}/kill`, {
      body: { reason: 'Made up' },
      method: 'POST',
      token: staff.administrator.token,
    })
    expect(await schedule(id, staff.editor)).toMatchObject({
      message: expect.stringContaining('Made up'),
      status: 409,
    })
    expect(await jobsOf(id)).toBe(0)
  })

  it('is refused where a check blocks, with all that it says', async () => {
    const { staff } = desk()
    const id = await draftOf(staff.journalist, { headline: 'Camels!' })
    options().checks = [
      ({ article: { headline } }) =>
        headline?.endsWith('!') ? [{ level: 'blocks', message: 'No exclamation marks.' }] : [],
      () => [{ level: 'blocks', message: 'Not today.' }],
    ]
    expect(await schedule(id, staff.editor)).toMatchObject({
      message: 'No exclamation marks. Not today.',
      status: 400,
    })
  })

  it('is refused of what cannot be published as it is', async () => {
    const { staff } = desk()
    const id = await draftOf(staff.journalist, { section: null })
    expect(await schedule(id, staff.editor)).toMatchObject({
      message: expect.stringMatching(/section/i),
      status: 400,
    })
  })

  it.each([{}, { at: 'soon' }, { at: 7 }, { at, type: 'kill' }])(
    'has to say when, and what: %j',
    async (body) => {
      const { staff } = desk()
      const id = await draftOf(staff.journalist)
      expect((await schedule(id, staff.editor, body)).status).toBe(400)
    },
  )

  it('is refused the same by whatever way it is made', async () => {
    const { payload, staff } = desk()
    const id = await draftOf(staff.journalist)
    const queued = payload.jobs.queue({
      input: {
        type: 'publish',
        doc: { relationTo: 'articles', value: String(id) },
        user: { relationTo: 'users', value: staff.journalist.id },
      } as never,
      task: 'schedulePublish',
      waitUntil: new Date(at),
    })
    await expect(queued).rejects.toMatchObject({ status: 403 })
    expect(await jobsOf(id)).toBe(0)
  })

  it('leaves the queue open to other work', async () => {
    // As Payload does it when a schedule is taken back.
    const { payload } = desk()
    const job = await payload.jobs.queue({ input: {} as never, task: 'schedulePublish' })
    expect(job).toMatchObject({ taskSlug: 'schedulePublish' })
  })
})
