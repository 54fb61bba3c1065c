import { describe, expect, it } from '@jest/globals'

import { permissions, type Permission } from '../../../src/roles/permissions.ts'
import { nextStage, type StageActor, type StageWrite } from '../../../src/workflow/nextStage.ts'
import { stages, type Stage } from '../../../src/workflow/stages.ts'

const journalist: Permission[] = ['writeArticles', 'submitArticles']
const reviewer: Permission[] = ['editAllArticles', 'submitArticles', 'approveArticles']
const publisher: Permission[] = ['editAllArticles', 'publishArticles']
const editor: Permission[] = [...reviewer, 'publishArticles']

const outcome = (
  write: Partial<StageWrite>,
  held: readonly Permission[],
  actor: Partial<StageActor> = {},
) => {
  const next = nextStage(
    { before: 'writing', status: 'draft', textChanged: false, wanted: undefined, ...write },
    { fourEyes: false, held: new Set(held), isOnlyWriter: true, note: 'Why?', ...actor },
  )
  return 'stage' in next ? next.stage : next.refused.reason
}

/**
 * Rows: where it is; columns: where it is wished to be as a draft, in the order of `stages` without the
 * last. `=` stays or begins anew, `+` goes there, `p` lacks the permission, `x` there is no such step.
 */
const expected: Record<string, { held: readonly Permission[]; rows: Record<Stage, string> }> = {
  'an editor': {
    held: editor,
    rows: {
      writing: '=+x+',
      inReview: '+=++',
      sentBack: 'x+=+',
      approved: 'xx+=',
      published: '=+x+',
    },
  },
  'a journalist': {
    held: journalist,
    rows: {
      writing: '=+xp',
      inReview: '+=pp',
      sentBack: 'x+=p',
      approved: 'xxp=',
      published: '=+xp',
    },
  },
  'somebody who only publishes': {
    held: publisher,
    rows: {
      writing: '=pxp',
      inReview: 'p=pp',
      sentBack: 'xp=p',
      approved: 'xxp=',
      published: '=pxp',
    },
  },
  nobody: {
    held: [],
    rows: {
      writing: '=pxp',
      inReview: 'p=pp',
      sentBack: 'xp=p',
      approved: 'xxp=',
      published: '=pxp',
    },
  },
}

describe('the stage of a draft', () => {
  const cells = Object.entries(expected).flatMap(([name, { held, rows }]) =>
    stages.flatMap((before) =>
      stages.slice(0, -1).map((wanted, column) => ({
        before,
        held,
        mark: rows[before][column]!,
        name,
        wanted,
      })),
    ),
  )

  it.each(cells)('of $name: from $before to $wanted is $mark', ({ before, held, mark, wanted }) => {
    const meaning = {
      '+': wanted,
      '=': before === 'published' ? 'writing' : before,
      p: 'permission',
      x: 'noWay',
    }[mark]
    expect(outcome({ before, wanted }, held)).toBe(meaning)
  })

  it.each(stages)('is not published without the status, from %s', (before) => {
    const isOut = before === 'published'
    const write = { before, wanted: 'published' }
    expect(outcome(write, permissions)).toBe(isOut ? 'writing' : 'publish')
    // A form says what it was when it was opened.
    expect(outcome({ ...write, autosaves: true }, permissions)).toBe(isOut ? 'writing' : before)
  })

  it('is not sent back without a word', () => {
    for (const note of [undefined, null, '', '  ']) {
      expect(outcome({ before: 'inReview', wanted: 'sentBack' }, editor, { note })).toBe('note')
    }
  })

  it('is review again when what was approved is changed by somebody who may not approve', () => {
    const change = { before: 'approved', textChanged: true, wanted: 'approved' } as const
    expect(outcome(change, journalist)).toBe('inReview')
    expect(outcome(change, publisher)).toBe('inReview')
    expect(outcome(change, editor)).toBe('approved')
  })

  it.each(stages)('begins anew when an older version comes back, at %s', (before) => {
    for (const wanted of stages) {
      expect(outcome({ before, restores: true, wanted }, [])).toBe('writing')
    }
  })
})

describe('publishing', () => {
  it.each(stages.slice(0, -1))('needs its permission alone, from %s', (before) => {
    expect(outcome({ before, status: 'published' }, publisher)).toBe('published')
    expect(outcome({ before, status: 'published' }, reviewer)).toBe('permission')
  })

  describe('with four eyes', () => {
    const out = (write: Partial<StageWrite>, held: readonly Permission[], isOnlyWriter: boolean) =>
      outcome({ status: 'published', ...write }, held, { fourEyes: true, isOnlyWriter })

    it('is open to whoever has a text before them that somebody else has written or approved', () => {
      expect(out({}, editor, false)).toBe('published')
      expect(out({ before: 'approved' }, publisher, false)).toBe('published')
      expect(out({ before: 'approved' }, editor, true)).toBe('published')
    })

    it('is closed to the only writer, and to whoever may not approve what nobody has approved', () => {
      expect(out({}, editor, true)).toBe('fourEyes')
      expect(out({}, publisher, false)).toBe('fourEyes')
      expect(out({ before: 'approved', textChanged: true }, editor, true)).toBe('fourEyes')
      expect(out({ before: 'approved', textChanged: true }, publisher, false)).toBe('fourEyes')
      expect(out({ before: 'published', textChanged: true }, editor, true)).toBe('fourEyes')
      expect(out({ before: 'published' }, editor, true)).toBe('published')
    })

    it('nobody approves what they alone have written', () => {
      const approve = { before: 'inReview', wanted: 'approved' } as const
      expect(outcome(approve, editor, { fourEyes: true, isOnlyWriter: true })).toBe('fourEyes')
      expect(outcome(approve, editor, { fourEyes: true, isOnlyWriter: false })).toBe('approved')
    })

    it('takes an approved text back to review when its only writer changes it', () => {
      const change = { before: 'approved', textChanged: true, wanted: 'approved' } as const
      expect(outcome(change, editor, { fourEyes: true, isOnlyWriter: true })).toBe('inReview')
    })
  })
})
