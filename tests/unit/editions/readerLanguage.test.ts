import { describe, expect, it } from '@jest/globals'

import { readerLanguage } from '../../../src/editions/readerLanguage.ts'

const language = (given: Partial<Parameters<typeof readerLanguage>[0]>) =>
  readerLanguage({
    articleLanguage: 'ru',
    defaultLanguage: 'en',
    requested: undefined,
    requestLocale: 'en',
    ...given,
  })

describe("the reader's language", () => {
  it.each([
    { is: "the article's when none is asked for", language: 'ru', requestLocale: 'en' },
    { is: "the article's when all are asked for", language: 'ru', requestLocale: 'all' },
    { is: "the article's when the request has none", language: 'ru', requestLocale: undefined },
    { is: 'the one that is asked for', language: 'ko', requestLocale: 'ko' },
    { is: 'the one in the query', language: 'ko', requested: 'ko', requestLocale: 'ko' },
    { is: 'the default one in the query', language: 'en', requested: 'en', requestLocale: 'en' },
    { is: 'not a made-up one in the query', language: 'ru', requested: 'xx', requestLocale: 'en' },
    { is: 'not a list in the query', language: 'ru', requested: ['en'], requestLocale: 'en' },
    { is: "the newsroom's, without all of them", articleLanguage: null, language: 'en' },
  ])('is $is', ({ language: expected, ...given }) => {
    expect(language(given)).toBe(expected)
  })
})
