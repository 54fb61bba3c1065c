import { describe, expect, it } from '@jest/globals'

import { treeOf } from '../../../src/relationships/treeOf.ts'

describe('sections with sections below them', () => {
  it('are one list, each followed by those below it, and know all that they hold', () => {
    const sections = [
      { id: 1, parent: 3 },
      { id: 2, parent: null },
      { id: 3, parent: { id: 2 } },
      { id: 4 },
      { id: 5, parent: 2 },
    ]
    expect(
      treeOf(sections).map(({ branch, depth, doc }) => [doc.id, depth, branch.map(({ id }) => id)]),
    ).toEqual([
      [2, 0, [2, 3, 1, 5]],
      [3, 1, [3, 1]],
      [1, 2, [1]],
      [5, 1, [5]],
      [4, 0, [4]],
    ])
  })

  it('stand at the top when what is above them is not to be seen', () => {
    expect(treeOf([{ id: 1, parent: 9 }])).toMatchObject([{ depth: 0, doc: { id: 1 } }])
  })
})
