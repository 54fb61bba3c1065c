import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { languageDefinitions } from '../../../src/languages/definitions.ts'
import { findForStaff } from '../../../src/search/staff/findForStaff.ts'
import { staffSettingsOf } from '../../../src/search/staff/staffSettingsOf.ts'
import {
  forgetStaffSearch,
  writeStaffSearch,
  type StaffDocument,
} from '../../../src/search/staff/writeStaffSearch.ts'
import { startSearchable } from '../../helpers/searchable.ts'

let newsroom: Awaited<ReturnType<typeof startSearchable>>

const articles: StaffDocument[] = [
  { article: 1, headline: 'Coal exports rise', slug: 'coal-exports-rise', text: 'To China.' },
  { article: 2, headline: 'Өмнөд Солонгос', summary: 'Худалдааны гэрээ', text: 'Нүүрс.' },
  { article: 3, headline: '蒙古国签署协定', text: '两国政府。' },
  { article: 4, headline: 'Café opens', text: 'It’s coal-fired.' },
  { article: 5, headline: null, slug: null, text: null },
  { article: 6, headline: 'รัฐบาลไทยประกาศ' },
]

const { ja, ...others } = languageDefinitions
/** One of a newsroom's own, without spaces between its words. */
const thai = { ...ja, code: 'th', script: { ...ja.script, names: ['Thai'], spaces: false } }
const settings = staffSettingsOf({ languages: [...Object.values(others), ja, thai] as never })
const write = (article: StaffDocument) => writeStaffSearch(newsroom.executor, article, settings)

beforeAll(async () => {
  newsroom = await startSearchable()
  // All articles can be found.
  await newsroom.pool.query(`insert into newsroom_article_search values ('', '')`)
  for (const article of articles) await write(article)
})

afterAll(() => newsroom.stop())

const find = async (typed: string, most = 100) =>
  (await findForStaff(newsroom.executor, typed, { most, settings }))?.sort()

describe('what the staff searches', () => {
  it.each([
    ['coal', ['1', '4']],
    ['expo coal', ['1']],
    ['coal-exports-rise', ['1']],
    ['CHINA', ['1']],
    ['омнод', ['2']],
    ['худалдаа', ['2']],
    ['нүүрс', ['2']],
    ['蒙古国', ['3']],
    ['国', ['3']],
    ['cafe', ['4']],
    ['ไทย', ['6']],
    ['nothing', []],
  ])('finds what has “%s”', async (typed, ids) => {
    expect(await find(typed)).toEqual(ids)
  })

  it('leaves what is too much, and what has no word, to the database', async () => {
    expect(await find('coal', 1)).toBeUndefined()
    expect(await find('coal', 2)).toHaveLength(2)
    expect(await find('?!')).toBeUndefined()
  })

  it('follows the latest text, and forgets what is deleted', async () => {
    await write({ article: 9, headline: 'Volcano' })
    expect(await find('volcano')).toEqual(['9'])
    await write({ article: 9, headline: 'Lake' })
    expect(await find('volcano')).toEqual([])
    expect(await find('lake')).toEqual(['9'])
    await forgetStaffSearch(newsroom.executor, 9)
    expect(await find('lake')).toEqual([])
  })

  it('is never an error, whatever is typed or written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
        await write({ article: 8, headline: text, text })
        await find(text)
      }),
      { numRuns: 50 },
    )
    const long = Array.from({ length: 300_000 }, (_, number) => `word${number}`).join(' ')
    await write({ article: 8, headline: 'long', text: long })
    expect(await find('word77 long')).toEqual(['8'])
  })
})
