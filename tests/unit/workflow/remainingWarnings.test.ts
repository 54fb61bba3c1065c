import { describe, expect, it } from '@jest/globals'

import type { Sentence } from '../../../src/translations/sentence.ts'
import { remainingWarnings } from '../../../src/workflow/remainingWarnings.ts'

const byline: Sentence = { key: 'wireNoByline' }
const line: Sentence = { key: 'wireUnplaced', values: { line: 'x', no: 1 } }

describe('the importer’s warnings of an article', () => {
  it('are those that are left when some are seen to', () => {
    expect(remainingWarnings([byline, line], [line])).toEqual([line])
    expect(remainingWarnings([byline, line], [])).toEqual([])
  })

  it('are the same in whatever order the database gives their parts', () => {
    const sent = { values: { no: 1, line: 'x' }, key: 'wireUnplaced' }
    expect(remainingWarnings([line], [sent])).toEqual([line])
  })

  it.each([null, undefined, 'all', 7, [byline, { key: 'mine' }]])(
    'are added by nobody: %j',
    (sent) => {
      expect(remainingWarnings([], sent)).toEqual([])
      expect(remainingWarnings(null, sent)).toBeNull()
    },
  )
})
