import { describe, expect, it } from '@jest/globals'
import type { Where } from 'payload'

import { withSearchConditions } from '../../../../src/search/staff/withSearchConditions.ts'

const typed = (like: string): Where => ({
  or: [{ headline: { like } }, { summary: { like } }, { slug: { like } }],
})
const find = async (text: string) => (text === 'common' ? null : [`found by ${text}`])
const found = { id: { in: ['found by coal'] } }

describe('the search of the admin’s list', () => {
  it.each<[string, Where, Where]>([
    ['alone', typed('coal'), found],
    [
      'beside a filter',
      { and: [{ section: { equals: 3 } }, typed('coal')] },
      { and: [{ section: { equals: 3 } }, found] },
    ],
    [
      'beside filters that are one of several',
      { and: [{ or: [{ and: [{ language: { equals: 'en' } }] }] }, typed('coal')] },
      { and: [{ or: [{ and: [{ language: { equals: 'en' } }] }] }, found] },
    ],
  ])('is replaced %s', async (_, where, replaced) => {
    expect(await withSearchConditions(where, find)).toEqual(replaced)
  })

  it('looks for the letters that were typed where it finds too much', async () => {
    expect(await withSearchConditions(typed('50%_\\'), async () => null)).toEqual(
      typed('50\\%\\_\\\\'),
    )
  })

  it.each<[string, Where]>([
    ['finds too much', typed('common')],
    ['has another field', { or: [...typed('coal').or!, { id: { equals: 1 } }] }],
    ['has fewer fields', { or: typed('coal').or!.slice(1) }],
    ['is for different words', { or: [...typed('coal').or!.slice(1), { slug: { like: 'iron' } }] }],
    ['is no search', { headline: { like: 'coal' } }],
    ['is only one of several', { or: [typed('coal'), { id: { equals: 1 } }] }],
    ['has more to say', { ...typed('coal'), and: [{ id: { equals: 1 } }] }],
  ])('stays as it is where it %s', async (_, where) => {
    expect(await withSearchConditions(where, find)).toEqual(where)
  })
})
