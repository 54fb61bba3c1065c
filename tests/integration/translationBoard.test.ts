import { beforeAll, describe, expect, it, jest } from '@jest/globals'
import { createLocalReq } from 'payload'

import { boardOf } from '../../src/editions/boardOf.ts'
import { newsroomOptions } from '../../src/options/newsroomOptions.ts'
import { makeSection } from '../helpers/articles.ts'
import { useEditions } from '../helpers/editions.ts'
import type { TestPayload } from '../helpers/payload.ts'

const { desk, make, publish, translate } = useEditions()
let payload: TestPayload['payload']
let staff: ReturnType<typeof desk>['staff']
beforeAll(() => void ({ payload, staff } = desk()))

describe('the translation board', () => {
  it('has the stories of a day with all their editions, by section, in as many queries for many as for few', async () => {
    const wanted = (await makeSection(payload)).id
    const options = newsroomOptions(payload)
    const user = await payload.findByID({ id: staff.editor.id, collection: 'users', depth: 0 })
    const day = { begin: '2024-05-01T00:00:00.000Z', end: '2024-05-02T00:00:00.000Z' }
    const begun = async (createdAt: string, headline: string) =>
      (await make({ createdAt, headline, section: wanted })).id
    const boardNow = async () => {
      const req = await createLocalReq({ user: { ...user, collection: 'users' } }, payload)
      const find = jest.spyOn(payload.db, 'find')
      const drafts = jest.spyOn(payload.db, 'queryDrafts')
      const board = await boardOf({ ...day, page: 1, sections: [wanted] }, { options, req })
      const queries = find.mock.calls.length + drafts.mock.calls.length
      find.mockRestore()
      drafts.mockRestore()
      return { ...board, queries }
    }
    const first = await begun('2024-05-01T08:00:00.000Z', 'First')
    await publish(first)
    await begun('2024-05-02T00:00:00.000Z', 'On the day after')
    await make({ createdAt: '2024-05-01T08:00:00.000Z', headline: 'Of another section' })
    const { doc } = await translate(first, { language: 'mn', text: 'empty' }, staff.editor)
    const few = await boardNow()
    expect(few.rows).toMatchObject([
      {
        editions: [
          { id: first, language: 'en', status: 'published' },
          { id: doc!.id, language: 'mn', status: 'draft' },
        ],
        source: { headline: 'First', id: first },
      },
    ])

    for (const hour of [9, 10, 11, 12])
      await begun(`2024-05-01T${hour + 1}:00:00.000Z`, `At ${hour}`)
    const many = await boardNow()
    expect(many.rows.map(({ source }) => source.headline)).toEqual([
      ...['At 12', 'At 11', 'At 10', 'At 9', 'First'],
    ])
    expect(many.queries).toBe(few.queries)
  })
})
