import { describe, expect, it } from '@jest/globals'
import type { LocalizationConfig } from 'payload'

import { withLocales } from '../../../src/languages/withLocales.ts'
import { sanitizeOptions } from '../../../src/options/sanitizeOptions.ts'

describe('the locales of the project', () => {
  it('are the languages of the newsroom, if it has none of its own', () => {
    const options = sanitizeOptions({ defaultLanguage: 'ko', languages: ['en', 'ko'] })
    expect(withLocales(undefined, options)).toEqual({
      defaultLocale: 'ko',
      defaultLocalePublishOption: 'all',
      fallback: true,
      locales: [
        { code: 'en', label: 'English' },
        { code: 'ko', label: '한국어' },
      ],
    })
  })

  it('let the traditional script fall back on Cyrillic', () => {
    const { locales } = withLocales(undefined, sanitizeOptions())
    expect(locales).toContainEqual({ code: 'mn-Mong', fallbackLocale: 'mn', label: 'ᠮᠣᠩᠭᠣᠯ' })
  })

  it('never fall back on a language that the newsroom does not have', () => {
    const { locales } = withLocales(undefined, sanitizeOptions({ languages: ['en', 'mn-Mong'] }))
    expect(locales).toContainEqual({ code: 'mn-Mong', label: 'ᠮᠣᠩᠭᠣᠯ' })
  })

  it('stay as they are when they have the languages of the newsroom, and others', () => {
    const given: LocalizationConfig = {
      defaultLocale: 'de',
      locales: ['de', 'en', 'ko'].map((code) => ({ code, label: code })),
    }
    const options = sanitizeOptions({ languages: ['en', 'ko'] })
    expect(withLocales(given, options)).toBe(given)
  })

  it('are refused when they lack languages of the newsroom, which are named', () => {
    const given: LocalizationConfig = { defaultLocale: 'en', locales: ['en', 'de'] }
    const options = sanitizeOptions({ languages: ['en', 'ko', 'ja'] })
    expect(() => withLocales(given, options)).toThrow(/ko, ja.*\(en, de\).*Add them/)
  })
})
