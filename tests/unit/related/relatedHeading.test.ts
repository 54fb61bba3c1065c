import { describe, expect, it } from '@jest/globals'

import { languageDefinitions } from '../../../src/languages/definitions.ts'
import { relatedHeading } from '../../../src/related/relatedHeading.ts'

type Given = Parameters<typeof relatedHeading>[0]

const languages = Object.values(languageDefinitions)
const heading = (given: Partial<Given> & { language: string }) =>
  relatedHeading({ languages, ofArticle: null, ofNewsroom: null, ...given })

describe('the heading over related news', () => {
  it("is the article's own in the reader's language", () => {
    const ofArticle = { en: 'More on the visit', ru: 'О визите' }
    const ofNewsroom = { ru: 'Читайте также' }
    expect(heading({ language: 'ru', ofArticle, ofNewsroom })).toBe('О визите')
  })

  it.each([undefined, null, '', '  '])("is the newsroom's when the article's is %j", (own) => {
    const ofNewsroom = { ru: ' Читайте также ' }
    expect(heading({ language: 'ru', ofArticle: { ru: own }, ofNewsroom })).toBe('Читайте также')
  })

  it.each([
    ['en', 'Related news'],
    ['mn', 'Холбоотой мэдээ'],
    ['ru', 'Связанные новости'],
    ['zh', '相关新闻'],
    ['ko', '관련 뉴스'],
    ['ja', '関連ニュース'],
  ])('is built in for %s', (language, expected) => {
    expect(heading({ language })).toBe(expected)
  })

  it('is never that of another language', () => {
    const all = { en: 'Related', ru: 'Ещё' }
    expect(heading({ language: 'ko', ofArticle: all, ofNewsroom: all })).toBe('관련 뉴스')
  })

  describe('in the traditional script', () => {
    const language = 'mn-Mong'

    it('is the Cyrillic one while an editor has not written it', () => {
      expect(heading({ language })).toBe('Холбоотой мэдээ')
      expect(heading({ language, ofNewsroom: { mn: 'Бас унш' } })).toBe('Бас унш')
      expect(heading({ language, ofArticle: { mn: 'Айлчлал' } })).toBe('Айлчлал')
    })

    it("is the newsroom's before the article's Cyrillic one", () => {
      const given = { ofArticle: { mn: 'Айлчлал' }, ofNewsroom: { 'mn-Mong': 'ᠮᠡᠳᠡᠭᠡ' } }
      expect(heading({ language, ...given })).toBe('ᠮᠡᠳᠡᠭᠡ')
    })
  })

  it('is nothing in a language that has none, nor one to take it from', () => {
    const without = { ...languageDefinitions['mn-Mong'], fallback: undefined }
    expect(heading({ language: 'mn-Mong', languages: [without] })).toBeNull()
    expect(heading({ language: 'de' })).toBeNull()
  })

  it('is nothing when two languages fall back on each other', () => {
    const bare = { ...languageDefinitions['mn-Mong'], relatedNewsHeading: null }
    const circle = [
      { ...bare, code: 'a', fallback: 'b' },
      { ...bare, code: 'b', fallback: 'a' },
    ]
    expect(heading({ language: 'a', languages: circle })).toBeNull()
  })
})
