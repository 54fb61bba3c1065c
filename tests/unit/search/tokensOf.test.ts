import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { tokensOf } from '../../../src/search/tokensOf.ts'
import { searchSettings } from '../../helpers/searchable.ts'

const wordsOf = (language: string, text: string) =>
  tokensOf(text, searchSettings[language]!).map(({ at, word }) => `${word}@${at}`)

describe('the words of a text', () => {
  it('are what stands between spaces and signs', () => {
    expect(wordsOf('en', 'Mongolia’s “state visit”: 3.5%, covid-19')).toEqual([
      'mongolia@1',
      'state@2',
      'visit@3',
      '3@4',
      '5@5',
      'covid@6',
      '19@7',
    ])
  })

  it('are every two characters in Chinese and Japanese, and words of Latin letters', () => {
    expect(wordsOf('zh', '蒙古国5G网')).toEqual(['蒙古@1', '古国@2', '5g@4', '网@5'])
    expect(wordsOf('ja', 'ﾃﾞｰﾀの')).toEqual(['デー@1', 'ータ@2', 'タの@3'])
  })

  it('are the same with a space and without in Korean', () => {
    expect(wordsOf('ko', '무역 협정')).toEqual(wordsOf('ko', '무역협정'))
    expect(wordsOf('ko', '무역, 협정')).not.toEqual(wordsOf('ko', '무역협정'))
  })

  it('are the same in Korean written syllable by syllable and letter by letter', () => {
    expect(wordsOf('ko', '한국 무역'.normalize('NFD'))).toEqual(wordsOf('ko', '한국 무역'))
  })

  it('are divided before the ending in Mongolian script', () => {
    expect(wordsOf('mn-Mong', 'ᠰᠠᠷ\u180eᠠ\u202fᠶᠢᠨ')).toEqual(['ᠰᠠᠷᠠ@1', 'ᠶᠢᠨ@2'])
  })

  it('stand in the text where they say', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom(...Object.values(searchSettings)),
        (text, settings) => {
          let last = 0
          for (const { at, end, middle, start, word } of tokensOf(text, settings)) {
            expect(word).toMatch(/^[\p{L}\p{N}\p{M}]+$/u)
            expect(start).toBeLessThan(middle ?? end)
            expect(middle ?? start).toBeLessThan(end)
            expect(end).toBeLessThanOrEqual(text.length)
            expect(at).toBeGreaterThanOrEqual(last)
            last = at
          }
        },
      ),
    )
  })
})
