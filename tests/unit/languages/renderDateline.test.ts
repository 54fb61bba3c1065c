import { describe, expect, it } from '@jest/globals'

import { languageDefinitions, type LanguageCode } from '../../../src/languages/definitions.ts'
import { agencies } from '../../../src/languages/names/agencies.ts'
import type { NamesByLanguage } from '../../../src/languages/names/NamesByLanguage.ts'
import { places } from '../../../src/languages/names/places.ts'
import { renderDateline, type Dateline } from '../../../src/languages/renderDateline.ts'
import { parse } from '../wire/parse.ts'

const codes = Object.keys(languageDefinitions) as LanguageCode[]

const montsame = { agency: 'MONTSAME', date: '2025-11-20', place: 'Ulaanbaatar' }

const render = (language: LanguageCode, dateline: Dateline) =>
  renderDateline(dateline, languageDefinitions[language])

/** What the wire importer makes of a dateline before a text, by the time of publication. */
const readBack = (written: string) => {
  const { dateline, parts } = parse(
    ['Headline', '', 'Politics', 'By Bat Dorj', '2025-11-20 16:26', '', `${written} ${text}`].join(
      '\n',
    ),
    { language: 'en' },
  )
  return { dateline, text: parts[0]?.paragraphs[0] }
}

const text = 'The two sides met.'

const firstName = (names: NamesByLanguage, language: string): string | undefined =>
  [names[language] ?? []].flat()[0]

describe('the dateline as readers see it', () => {
  it.each<[LanguageCode, string]>([
    ['en', 'Ulaanbaatar, November 20, 2025 /MONTSAME/.'],
    ['mn', 'Улаанбаатар, 2025 оны 11 сарын 20 /МОНЦАМЭ/.'],
    ['ru', 'Улан-Батор, 20 ноября 2025 г. /МОНЦАМЭ/.'],
    ['zh', '蒙通社乌兰巴托11月20日电'],
    ['ko', '(울란바토르=몬차메) 11월 20일 ='],
    ['ja', '【ウランバートル＝モンツァメ】'],
    ['mn-Mong', 'ᠤᠯᠠᠭᠠᠨᠪᠠᠭᠠᠲᠤᠷ᠂ 2025 ᠣᠨ\u202fᠤ 11 ᠰᠠᠷ\u180eᠠ\u202fᠶᠢᠨ 20 /ᠮᠣᠨᠴᠠᠮᠡ/᠃'],
  ])('is written in %s as its agencies do', (language, written) => {
    expect(render(language, montsame)).toBe(written)
  })

  it('is that of the Mongolia–Korea story as it was sent', () => {
    expect(render('en', montsame)).toBe('Ulaanbaatar, November 20, 2025 /MONTSAME/.')
  })

  it.each<[string, Dateline, null | string]>([
    ['no date', { agency: 'MONTSAME', place: 'Darkhan' }, 'Darkhan /MONTSAME/.'],
    ['no agency', { date: '2025-11-20', place: 'Darkhan' }, 'Darkhan, November 20, 2025.'],
    ['no place', { agency: 'MONTSAME', date: '2025-11-20' }, '/MONTSAME/'],
    ['a place alone', { place: 'Darkhan' }, 'Darkhan –'],
    ['a day that does not exist', { ...montsame, date: '2025-11-31' }, 'Ulaanbaatar /MONTSAME/.'],
    ['a date alone', { date: '2025-11-20' }, null],
    ['nothing but spaces', { agency: '', date: null, place: ' ' }, null],
  ])('leaves out what is missing: %s', (_, dateline, written) => {
    expect(render('en', dateline)).toBe(written)
  })

  it.each(codes)('has words for every choice of parts in %s', (language) => {
    const { agency, date, place } = montsame
    for (const parts of [
      { agency, date },
      { agency, place },
      { date, place },
      { agency },
      { place },
    ]) {
      expect(render(language, parts)).not.toMatch(/[{}]|undefined|^$/)
      expect(render(language, parts)).not.toBeNull()
    }
  })

  it('takes what stands in braces in a name for what it is', () => {
    expect(render('en', { ...montsame, place: '{agency}' })).toBe(
      '{agency}, November 20, 2025 /MONTSAME/.',
    )
  })

  it('is written with the long date of Intl in a language that brings no shapes', () => {
    const german = { ...languageDefinitions.en, code: 'de', dateline: undefined, intlLocale: 'de' }
    expect(renderDateline(montsame, german)).toBe('Ulaanbaatar, 20. November 2025 /MONTSAME/.')
  })
})

describe('a place or an agency in the dateline', () => {
  it.each(['Ulan Bator', 'УЛАН-БАТОР', '乌兰巴托', ' ulaanbaatar ', '울란바토르'])(
    'is known by its name in any language: %s',
    (place) => {
      expect(render('ja', { ...montsame, place })).toBe('【ウランバートル＝モンツァメ】')
    },
  )

  it('stays as it was typed when nobody knows it', () => {
    expect(render('ru', { agency: 'Steppe Wire', place: 'Bulgan sum' })).toBe(
      'Bulgan sum /Steppe Wire/.',
    )
  })

  it.each([
    ['places', places],
    ['agencies', agencies],
  ])('has no name that means two of the %s', (_, table) => {
    const names = table.map((one) => [
      ...new Set(
        Object.values(one)
          .flat()
          .map((n) => n.toLowerCase()),
      ),
    ])
    const all = names.flat()
    expect(all.filter((name, at) => all.indexOf(name) !== at)).toEqual([])
  })
})

/** What the shapes of a language leave out or cannot say: the importer has nothing to read it from. */
const unsaid: Partial<Record<LanguageCode, Partial<Dateline>>> = { ja: { date: null } }

describe('a dateline that the newsroom has written', () => {
  it.each(codes)('is read back by the importer of wire stories in %s', (language) => {
    const written = render(language, montsame)!
    expect(readBack(written)).toEqual({
      dateline: {
        agency: firstName(agencies[0]!, language),
        date: '2025-11-20',
        place: firstName(places[0]!, language),
        ...unsaid[language],
      },
      text,
    })
  })

  it.each(codes)('is read back in %s with every place of the table', (language) => {
    for (const names of places) {
      const place = firstName(names, language)
      if (!place) continue
      const { dateline, text: rest } = readBack(render(language, { ...montsame, place })!)
      expect([dateline?.place, rest]).toEqual([place, text])
    }
  })

  it.each(codes)('is read back in %s with every agency of the table', (language) => {
    for (const names of agencies) {
      const agency = firstName(names, language)
      if (!agency) continue
      const { dateline, text: rest } = readBack(render(language, { ...montsame, agency })!)
      expect([dateline?.agency, rest]).toEqual([agency, text])
    }
  })

  it.each(codes)('is read back in %s without its date', (language) => {
    const { dateline, text: rest } = readBack(render(language, { ...montsame, date: null })!)
    expect([dateline?.place, dateline?.agency, rest]).toEqual([
      firstName(places[0]!, language),
      firstName(agencies[0]!, language),
      text,
    ])
  })

  it.each(codes)('is read back in %s without its agency', (language) => {
    const { dateline, text: rest } = readBack(render(language, { ...montsame, agency: null })!)
    expect([dateline?.place, dateline?.date, rest]).toEqual([
      firstName(places[0]!, language),
      '2025-11-20',
      text,
    ])
  })
})
