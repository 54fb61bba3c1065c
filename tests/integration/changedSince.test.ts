import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { Article } from '../../src/payload-types.ts'
import { makeArticle, makeSection } from '../helpers/articles.ts'
import { startPayload, type TestPayload } from '../helpers/payload.ts'
import { rest } from '../helpers/rest.ts'
import { makeStaff } from '../helpers/staff.ts'

let newsroom: TestPayload
let payload: TestPayload['payload']
let staff: Awaited<ReturnType<typeof makeStaff>>
let section: number

beforeAll(async () => {
  newsroom = await startPayload()
  payload = newsroom.payload
  staff = await makeStaff(payload)
  section = (await makeSection(payload)).id
})
afterAll(() => newsroom.close())

type Answer = {
  doc?: Article
  errors?: { data?: { updatedAt?: string }; message: string }[]
}

const read = (id: number) => payload.findByID({ id, collection: 'articles', depth: 0, draft: true })

const patch = async (id: number, data: Partial<Article>, base?: string, query = '') => {
  const response = await rest(`/articles/${id}?draft=true&depth=0${query}`, {
    body: data,
    headers: base ? { 'If-Match': `"${base}"` } : {},
    method: 'PATCH',
    token: staff.editor.token,
  })
  return { ...((await response.json()) as Answer), http: response.status }
}

describe('an article that is changed from what was read of it', () => {
  it('takes one change after the other, each from the one before', async () => {
    const { id, updatedAt } = await makeArticle(payload, { section })
    const first = await patch(id, { summary: 'One.' }, updatedAt, '&autosave=true')
    expect(first.http).toBe(200)
    const second = await patch(id, { summary: 'Two.' }, first.doc!.updatedAt, '&autosave=true')
    expect(second.http).toBe(200)
    expect((await read(id)).summary).toBe('Two.')
  })

  it('keeps what somebody else has written since', async () => {
    const { id, updatedAt } = await makeArticle(payload, { section })
    const other = await patch(id, { summary: 'Of the other.' })
    const late = await patch(id, { headline: 'Late', summary: '' }, updatedAt)
    expect(late).toMatchObject({
      errors: [
        {
          data: { updatedAt: other.doc!.updatedAt },
          message: expect.stringContaining('was changed since you read it'),
        },
      ],
      http: 412,
    })
    expect(await read(id)).toMatchObject({ summary: 'Of the other.' })
  })

  it('takes one of two that come at the same moment', async () => {
    const { id, updatedAt } = await makeArticle(payload, { section })
    const answers = await Promise.all(
      ['One.', 'Two.'].map((summary) => patch(id, { summary }, updatedAt)),
    )
    expect(answers.map(({ http }) => http).sort()).toEqual([200, 412])
    const taken = answers.find(({ http }) => http === 200)!.doc!.summary
    expect((await read(id)).summary).toBe(taken)
  })
})
