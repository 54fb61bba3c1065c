import { describe, expect, it } from '@jest/globals'

import { languageDefinitions } from '../../../src/languages/definitions.ts'
import { nameIn } from '../../../src/languages/names/nameIn.ts'
import { sanitizeOptions } from '../../../src/options/sanitizeOptions.ts'
import type { NewsroomOptions } from '../../../src/options/types.ts'

describe('the options of a newsroom', () => {
  it('all have a default', () => {
    const options = sanitizeOptions()
    expect(options.languages.map(({ code }) => code)).toEqual(Object.keys(languageDefinitions))
    expect(options).toMatchObject({
      defaultLanguage: 'en',
      mediaDir: 'media',
      timeZone: 'Asia/Ulaanbaatar',
      upload: { maxBytes: 20 * 1024 * 1024, maxPixels: 50_000_000 },
    })
    expect(options.articlePath({ id: 1, language: 'ko', slug: 'a' })).toBe('/ko/a')
  })

  it('take the first language as the default one', () => {
    expect(sanitizeOptions({ languages: ['ko', 'en'] }).defaultLanguage).toBe('ko')
  })

  it('take a language that is not built in', () => {
    const german = { ...languageDefinitions.en, code: 'de', label: 'Deutsch' }
    const options = sanitizeOptions({ languages: [german, 'en'] })
    expect([options.languages[0], options.defaultLanguage]).toEqual([german, 'de'])
  })

  it('find the project’s people where its admin has them', () => {
    expect(sanitizeOptions({}, { admin: { user: 'staff' } }).slugs.users).toBe('staff')
    const { slugs } = sanitizeOptions({ slugs: { users: 'people' } }, { admin: { user: 'staff' } })
    expect(slugs.users).toBe('people')
  })

  it('are left as they were given', () => {
    const given = Object.freeze({
      languages: Object.freeze(['en']) as ['en'],
      slugs: Object.freeze({}),
    })
    expect(() => sanitizeOptions(given)).not.toThrow()
  })

  it.each([
    ['an unknown language', { languages: ['de' as 'en'] }, /"de".*Use one of en, mn/],
    ['no language', { languages: [] }, /`languages` is empty/],
    ['a language twice', { languages: ['en' as const, 'en' as const] }, /"en" is listed twice/],
    [
      'a default language that it does not have',
      { defaultLanguage: 'ja', languages: ['en' as const] },
      /"ja" is not among the languages en/,
    ],
    ['a slug for nothing', { slugs: { posts: 'x' } as object }, /no collection "posts"/],
    [
      'one slug for two',
      { slugs: { tags: 'sections' } },
      /"sections" and "tags"|"tags" and "sections"/,
    ],
    [
      'a limit that lets nothing through',
      { upload: { maxBytes: 0 } },
      /maxBytes.*Leave it out for/,
    ],
    ['a limit that is no number', { upload: { maxPixels: NaN } }, /maxPixels.*50000000/],
    ['an unknown time zone', { timeZone: 'Asia/Ulan' }, /"Asia\/Ulan" is not a time zone/],
  ])('are refused with %s', (_, options, message) => {
    expect(() => sanitizeOptions(options)).toThrow(message)
  })
})

describe('sites whose pages may be embedded', () => {
  it('are kept as they are given', () => {
    const given = { name: 'Eagle TV', hosts: ['eagle.mn', 'www2.eagle.mn'] }
    expect(sanitizeOptions({ embedHosts: [given] }).embedHosts).toEqual([given])
    expect(sanitizeOptions().embedHosts).toEqual([])
  })

  it.each(['https://eagle.mn', 'www.eagle.mn', 'eagle.mn/tv', 'Eagle.mn', 'eagle.mn:80', ''])(
    'are refused with the host "%s"',
    (host) => {
      const options = { embedHosts: [{ name: 'Eagle TV', hosts: [host] }] }
      expect(() => sanitizeOptions(options)).toThrow(/is not a host name.*such as "youtube\.com"/)
    },
  )

  it('are refused without a name or a host', () => {
    expect(() => sanitizeOptions({ embedHosts: [{ name: 'A', hosts: [] }] })).toThrow(
      /at least one/,
    )
    expect(() => sanitizeOptions({ embedHosts: [{ name: '', hosts: ['a.mn'] }] })).toThrow(/`name`/)
  })
})

describe('names of places and agencies', () => {
  const german = { ...languageDefinitions.en, code: 'de', label: 'Deutsch' }
  const placeIn = (language: string, place: string, options: NewsroomOptions) =>
    nameIn(language, place, sanitizeOptions(options).places)

  it('are added to the built-in ones', () => {
    const options = { places: [{ en: 'Khatgal', mn: 'Хатгал' }] }
    expect(placeIn('mn', 'KHATGAL', options)).toBe('Хатгал')
    expect(placeIn('mn', 'Moscow', options)).toBe('Москва')
    const own = sanitizeOptions({ agencies: [{ en: 'Steppe Wire', mn: 'Тал нутаг' }] })
    expect(nameIn('mn', 'Steppe Wire', own.agencies)).toBe('Тал нутаг')
  })

  it('add names to a built-in one, in languages that it has and has not', () => {
    const options = {
      languages: [german, 'en', 'ru'] as NewsroomOptions['languages'],
      places: [{ de: 'Ulan-Bator', en: 'Ulaanbaatar', ru: 'Улаанбаатар' }],
    }
    expect(placeIn('de', 'Улан-Батор', options)).toBe('Ulan-Bator')
    expect(placeIn('ru', 'Ulan-Bator', options)).toBe('Улаанбаатар')
    expect(placeIn('zh', 'Ulan-Bator', options)).toBe('乌兰巴托')
    expect(placeIn('en', 'Ulan Bator', options)).toBe('Ulaanbaatar')
  })

  it('are left as they were given', () => {
    const places = [Object.freeze({ en: 'Vienna', ja: 'ヴィーン' })]
    expect(placeIn('ja', 'Wien', { places: Object.freeze(places) as typeof places })).toBe('Wien')
    expect(placeIn('ja', 'Вена', { places })).toBe('ヴィーン')
  })

  it.each<[string, NewsroomOptions, RegExp]>([
    ['an empty name', { places: [{ en: 'Khovd', mn: ' ' }] }, /places.*empty name.*Write it as/],
    ['no name', { agencies: [{}] }, /agencies.*leave out the languages/],
    ['a language that nobody has', { places: [{ kr: '호브드' }] }, /"kr".*Use one of en, mn/],
    [
      'one name in two entries',
      { places: [{ en: 'Bulgan' }, { mn: 'Булган', en: 'BULGAN' }] },
      /"bulgan" is in two entries\. Make them one/,
    ],
  ])('are refused with %s', (_, options, message) => {
    expect(() => sanitizeOptions(options)).toThrow(message)
  })
})
