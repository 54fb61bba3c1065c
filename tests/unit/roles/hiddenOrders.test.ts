import { describe, expect, it } from '@jest/globals'
import type { FlattenedField } from 'payload'

import { leadsToHidden, ordersByJoin } from '../../../src/roles/hiddenOrders.ts'

const people = [
  { name: 'name', type: 'text' },
  { name: 'hash', hidden: true, type: 'text' },
] as FlattenedField[]
const articles = [
  { name: 'headline', type: 'text' },
  { name: 'createdBy', relationTo: 'users', type: 'relationship' },
  { name: 'owner', relationTo: ['tags', 'users'], type: 'relationship' },
  { name: 'desk', flattenedFields: [{ name: 'head', relationTo: 'users' }], type: 'group' },
] as unknown as FlattenedField[]
const fieldsOf = (slug: string) => (slug === 'users' ? people : [])

describe('an order', () => {
  it.each([
    ['headline', false],
    ['-createdBy.name', false],
    ['nonsense.hash', false],
    ['createdBy.hash', true],
    ['-createdBy.hash', true],
    ['createdBy__hash', true],
    ['owner.hash', true],
    ['desk.head.hash', true],
  ])('%s leads to what is hidden: %s', (order, leads) => {
    expect(leadsToHidden(order, articles, fieldsOf)).toBe(leads)
  })

  it('is looked for in lists, in versions and in what is joined', () => {
    expect(
      ordersByJoin('a, -version.b', { editions: { sort: ['-c'] }, none: false, other: {} }),
    ).toEqual([
      ['', ['a', '-b']],
      ['editions', ['-c']],
      ['none', []],
      ['other', []],
    ])
  })
})
