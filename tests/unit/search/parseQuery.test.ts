import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { parseQuery } from '../../../src/search/parseQuery.ts'
import { queryOf } from '../../../src/search/queryOf.ts'
import { searchSettings } from '../../helpers/searchable.ts'

const termsOf = (language: string, query: string) =>
  parseQuery(query, searchSettings[language]!).map(
    ({ begins, minus, quoted, sequence }) =>
      `${minus ? '-' : ''}${quoted ? '"' : ''}${sequence.map(({ word }) => word).join(' ')}${begins ? '…' : ''}`,
  )

const stems = { fillers: new Set<string>(), stemOf: (word: string) => word }

describe('a query', () => {
  it.each([
    ['en', 'coal export', ['coal', 'export…']],
    ['en', '"state visit" seoul', ['"state visit', 'seoul…']],
    ['en', 'coal -china', ['coal', '-china']],
    ['en', 'coal -"south korea"', ['coal', '-"south korea']],
    ['en', 'covid-19', ['covid 19']],
    ['en', '“smart quotes” «and» „others“', ['"smart quotes', '"and', '"others']],
    // What is never closed goes on to the end.
    ['en', '"never closed', ['"never closed']],
    ['en', '-', []],
    ['en', "& | ! ( ) : * <-> \\ '", []],
    ['en', '', []],
    ['zh', '签署协定', ['签署', '协定']],
    ['zh', '"签署协定"', ['"签署 署协 协定']],
    ['ja', '大学の学生', ['大学', '学生']],
    ['ko', '서울에서 대통령은', ['서울', '대통 통령']],
    ['mn-Mong', 'ᠤᠯᠤᠰ ᠤᠨ', ['ᠣᠯᠣᠰ…']],
    ['mn-Mong', 'ᠤᠯᠤᠰ ᠨᠤᠭᠤᠳ', ['ᠣᠯᠣᠰ…']],
    ['mn-Mong', 'ᠤᠯᠤᠰ ᠯᠤᠭ\u180eᠠ', ['ᠣᠯᠣᠰ…']],
    // Words that are written as endings are elsewhere.
    ['mn', 'анд Чингис', ['анд', 'чингис…']],
    ['ko', '금 은 가격', ['금', '은', '가격']],
  ])('in %s: %s', (language, query, terms) => {
    expect(termsOf(language, query)).toEqual(terms)
  })

  it('has no more than twelve terms', () => {
    expect(termsOf('en', 'word '.repeat(2000))).toHaveLength(12)
  })

  it('is understood whatever is typed', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc
        .array(
          fc.constantFrom('"', '-', ' ', "'", '\\', ':*', '&', '<->', 'a', '王', '\ud800', '\0'),
        )
        .map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(typed, fc.constantFrom(...Object.values(searchSettings)), (query, settings) => {
        const terms = parseQuery(query, settings)
        for (const { sequence } of terms) expect(sequence.length).toBeGreaterThan(0)
        expect(queryOf(terms, stems)?.all).not.toBe('')
      }),
    )
  })
})
