import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { highlightHeadline, highlightText, textReader } from '../../../src/search/highlight.ts'
import { parseQuery } from '../../../src/search/parseQuery.ts'
import { searchSettings } from '../../helpers/searchable.ts'

const wantedBy = (language: string, query: string) => ({
  stemOf: (word: string) => word,
  terms: parseQuery(query, searchSettings[language]!).filter(({ minus }) => !minus),
})
const read = (language: string, query: string, text: string) =>
  textReader(searchSettings[language]!, wantedBy(language, query))(text)
const headline = (language: string, query: string, text: string) =>
  highlightHeadline(read(language, query, text), wantedBy(language, query))
const snippet = (language: string, query: string, text: string) =>
  highlightText(read(language, query, text), wantedBy(language, query))

describe('what was found', () => {
  it.each([
    ['en', 'cafe', 'The Café & <b>Bar</b>', 'The <mark>Café</mark> &amp; &lt;b&gt;Bar&lt;/b&gt;'],
    ['en', 'stud', 'New students', 'New <mark>students</mark>'],
    ['en', '"state visit"', 'State, state visit', 'State, <mark>state visit</mark>'],
    ['zh', '蒙古国', '在蒙古国和蒙古', '在<mark>蒙古国</mark>和蒙古'],
    ['zh', '古', '蒙古国', '蒙<mark>古</mark>国'],
    ['ko', '무역협정', '새 무역 협정 체결', '새 <mark>무역 협정</mark> 체결'],
    ['mn', 'омнод', 'Өмнөд Солонгос', '<mark>Өмнөд</mark> Солонгос'],
    ['mn', 'улаанбаатар', 'Улаанбаатарт үер', '<mark>Улаанбаатарт</mark> үер'],
    ['ja', 'ﾃﾞｰﾀ', 'データを移す', '<mark>データ</mark>を移す'],
    ['ru', 'партнер', 'Партнёр', '<mark>Партнёр</mark>'],
  ])('in %s, %s in %s', (language, query, text, html) => {
    expect(headline(language, query, text)).toBe(html)
  })

  it('is shown where most of it stands together, some 200 characters long', () => {
    const text = `coal ${'and so on '.repeat(100)}the export of coal ${'goes on '.repeat(100)}`
    const shown = snippet('en', 'export coal', text)!
    expect(shown).toContain('the <mark>export</mark> of <mark>coal</mark> goes')
    expect(shown).toMatch(/^….*…$/u)
    expect(shown.replace(/<\/?mark>/g, '').length).toBeLessThan(210)
  })

  it('is not marked where a text has it not', () => {
    expect(snippet('en', 'coal', 'Nothing of the kind.')).toBeNull()
  })

  it('is escaped text and marks, whatever the text is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 500 }),
        fc.string({ unit: 'grapheme', maxLength: 5 }),
        fc.constantFrom(...Object.keys(searchSettings)),
        (text, word, language) => {
          const given = `${text} ${word} <mark> & "${text}"`
          const html = headline(language, word, given)
          const bare = html.replaceAll('<mark>', '').replaceAll('</mark>', '')
          expect(bare).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|#39);)/u)
          expect(html).toMatch(/^[^<]*(<mark>[^<]+<\/mark>[^<]*)*$/u)
          const plain = bare
            .replaceAll('&lt;', '<')
            .replaceAll('&gt;', '>')
            .replaceAll('&quot;', '"')
            .replaceAll('&#39;', "'")
            .replaceAll('&amp;', '&')
          expect(plain).toBe(given.replace(/\s+/gu, ' '))
        },
      ),
    )
  })
})
