import { describe, expect, it } from '@jest/globals'

import { en } from '../../../src/translations/en.ts'
import { withTranslations } from '../../../src/translations/withTranslations.ts'

type I18n = NonNullable<Parameters<typeof withTranslations>[0]>
type Words = Record<string, { newsroom?: Record<string, string> }>

const wordsOf = (i18n?: unknown) => withTranslations(i18n as I18n).translations as Words

describe('the words of the admin UI', () => {
  it('are there in English in a project that says nothing of languages', () => {
    expect(wordsOf()).toEqual({ en: { newsroom: en } })
  })

  it('are complete in every language of the admin UI', () => {
    const words = wordsOf({ supportedLanguages: { ja: {}, ru: {} }, translations: { ko: {} } })
    expect(Object.keys(words).sort()).toEqual(['en', 'ja', 'ko', 'ru'])
    for (const { newsroom } of Object.values(words)) {
      expect(Object.keys(newsroom!).sort()).toEqual(Object.keys(en).sort())
      expect(Object.values(newsroom!).every(Boolean)).toBe(true)
    }
  })

  it("are the project's own where it has them", () => {
    const translations = { en: { newsroom: { headline: 'Title' }, shop: { cart: 'Cart' } } }
    const words = wordsOf({ translations })
    expect(words.en!.newsroom!.headline).toBe('Title')
    expect(words.en!.newsroom!.section).toBe(en.section)
    expect(words.en).toMatchObject({ shop: { cart: 'Cart' } })
  })

  it('leave the rest of the settings, and what was given, as they were', () => {
    const given = { fallbackLanguage: 'en', translations: { en: { shop: { cart: 'Cart' } } } }
    const before = structuredClone(given)
    expect(withTranslations(given as unknown as I18n).fallbackLanguage).toBe('en')
    expect(given).toEqual(before)
  })
})
