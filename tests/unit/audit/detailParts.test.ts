import { describe, expect, it } from '@jest/globals'

import { detailParts } from '../../../src/components/audit/detailParts.ts'

describe('a detail of the log', () => {
  it('says what came and went, in the words of whoever reads it', () => {
    expect(detailParts('+publishArticles -writeArticles')).toEqual([
      { sign: '+', what: 'publishArticles' },
      { sign: '−', what: 'writeArticles' },
    ])
    expect(detailParts('-apiKey')).toEqual([{ sign: '−', what: 'apiKey' }])
  })

  it.each([
    null,
    undefined,
    '',
    '+1',
    '-',
    'writeArticles',
    '+writeArticles, I think',
    'Bat → Anu',
  ])('stays as somebody wrote it: %s', (detail) => expect(detailParts(detail)).toBeNull())
})
