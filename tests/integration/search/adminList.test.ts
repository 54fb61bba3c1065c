import { describe, expect, it } from '@jest/globals'
import type { Where } from 'payload'

import { newsroomOptions } from '../../../src/options/newsroomOptions.ts'
import { fillStaffSearch } from '../../../src/search/staff/fillStaffSearch.ts'
import { bodyOf } from '../../helpers/articles.ts'
import { databaseOf } from '../../helpers/delivery.ts'
import { useEditions } from '../../helpers/editions.ts'

const { desk, make } = useEditions()

/** As the list of the admin asks for what is typed into its search. */
const typed = (text: string): Where => ({
  and: [
    {
      or: ['headline', 'summary', 'slug'].map((field) => ({ [field]: { like: text } })),
    },
  ],
})

const find = async (text: string, as: 'editor' | 'nobody' = 'editor', more: object = {}) => {
  const { payload, staff } = desk()
  const user =
    as === 'nobody'
      ? undefined
      : {
          ...(await payload.findByID({ id: staff.editor.id, collection: 'users', depth: 0 })),
          collection: 'users' as const,
        }
  const { docs } = await payload.find({
    collection: 'articles',
    depth: 0,
    draft: true,
    overrideAccess: false,
    sort: 'id',
    user,
    where: typed(text),
    ...more,
  })
  return docs.map(({ id }) => id)
}

describe('the search of the list of articles', () => {
  it('finds drafts and texts by their words as they were last saved', async () => {
    const { payload } = desk()
    const { id } = await make({ body: bodyOf('About cashmere.'), headline: 'Published' })
    const { id: draft } = await make({ _status: 'draft', headline: 'Cashmere at home' })
    expect(await find('cashm')).toEqual([id, draft])
    expect(await find('cashmere home')).toEqual([draft])
    await payload.update({
      id,
      autosave: true,
      collection: 'articles',
      data: { body: bodyOf('About wool.') },
      draft: true,
    })
    expect(await find('cashmere')).toEqual([draft])
    expect(await find('wool')).toEqual([id])
    expect(
      await find('wool', 'editor', {
        where: { and: [typed('wool'), { language: { equals: 'ru' } }] },
      }),
    ).toEqual([])
    await payload.delete({ id: draft, collection: 'articles' })
    expect(await find('cashmere')).toEqual([])
  })

  it('finds what has a sign that was typed, and not everything', async () => {
    await make({ headline: 'No sign at all' })
    const { id } = await make({ headline: 'Wages rise 5 %' })
    expect(await find('%')).toEqual([id])
    expect(await find('_')).toEqual([])
  })

  it('tells readers nothing of drafts', async () => {
    const { id } = await make({ headline: 'Known to all' })
    await desk().payload.update({
      id,
      collection: 'articles',
      data: { headline: 'Known to the staff' },
      draft: true,
    })
    expect(await find('staff')).toEqual([id])
    expect(await find('staff', 'nobody')).toEqual([])
    expect(await find('known', 'nobody')).toEqual([id])
  })

  it('finds articles that were there before, also until they can be found by their words', async () => {
    const { payload } = desk()
    const pool = databaseOf(payload)
    const { id } = await make({
      _status: 'draft',
      body: bodyOf('A volcano.'),
      headline: 'Mountains',
    })
    await pool.query({ text: 'delete from newsroom_article_search', values: [] })
    expect(await find('mountains')).toEqual([id])
    expect(await find('volcano')).toEqual([])
    await fillStaffSearch({ options: newsroomOptions(payload), payload })
    expect(await find('volcano')).toEqual([id])
  })
})
