import { describe, expect, it } from '@jest/globals'

import { languageCodes, languageDefinitions } from '../../../src/languages/definitions.ts'

const all = Object.entries(languageDefinitions)

describe('the built-in languages', () => {
  it('are the seven of the agency, each under its own code', () => {
    expect(all.map(([code]) => code)).toEqual(['en', 'mn', 'ru', 'zh', 'ko', 'ja', 'mn-Mong'])
    expect(all.map(([code]) => code)).toEqual([...languageCodes])
    for (const [code, definition] of all) expect(definition.code).toBe(code)
  })

  it.each(all)(
    '%s has a heading for related news, or a language to take it from',
    (_, language) => {
      if (language.relatedNewsHeading === null) {
        const fallback = languageDefinitions[language.fallback as 'mn']
        expect(fallback.relatedNewsHeading).toBeTruthy()
      } else {
        expect(language.relatedNewsLabels).toContain(language.relatedNewsHeading)
      }
    },
  )

  it.each(all)('%s has a locale that Intl knows, and twelve months', (_, language) => {
    expect(Intl.DateTimeFormat.supportedLocalesOf(language.intlLocale)).toHaveLength(1)
    expect(language.wire?.months).toHaveLength(12)
  })

  it.each(all)(
    '%s has lower-case sections and credits, which is how they are looked up',
    (_, language) => {
      const looked = [
        ...language.wire!.sections,
        ...language.wire!.credits,
        ...language.wire!.bylines.before,
      ]
      expect(looked).toEqual(looked.map((word) => word.toLowerCase()))
    },
  )
})
