import { describe, expect, it } from '@jest/globals'

import { mayGrant, permissionsBeyond } from '../../../src/roles/grantRules.ts'
import type { Permission } from '../../../src/roles/permissions.ts'

const held = new Set<Permission>(['readDrafts', 'manageUsers'])

describe('permissions beyond those held', () => {
  it('are the ones that are missing', () => {
    expect(permissionsBeyond(['readDrafts', 'publishArticles', 'manageRoles'], held)).toEqual([
      'publishArticles',
      'manageRoles',
    ])
  })

  it('are none when all are held', () => {
    expect(permissionsBeyond(held, held)).toEqual([])
  })
})

describe('who edits a person', () => {
  const cases: { is: string; next: Permission[]; theirs: Permission[]; may: boolean }[] = [
    { is: 'may give what they hold', next: ['readDrafts'], theirs: [], may: true },
    { is: 'may take away what they hold', next: [], theirs: ['readDrafts'], may: true },
    { is: 'may edit an equal', next: [...held], theirs: [...held], may: true },
    { is: 'may not give more', next: ['publishArticles'], theirs: [], may: false },
    { is: 'may not touch the more powerful', next: [], theirs: ['manageRoles'], may: false },
    {
      is: 'may not leave the more powerful as they are',
      next: ['manageRoles'],
      theirs: ['manageRoles'],
      may: false,
    },
  ]
  it.each(cases)('$is', ({ may, next, theirs }) => {
    expect(mayGrant({ held, next, theirs })).toBe(may)
  })
})
