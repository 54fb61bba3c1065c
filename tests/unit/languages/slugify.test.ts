import { describe, expect, it } from '@jest/globals'

import { languageCodes } from '../../../src/languages/definitions.ts'
import { numberedSlug, slugify } from '../../../src/languages/slugify.ts'

const headlines = {
  en: 'Mongolia, South Korea Advance Bilateral Agenda',
  mn: 'Хүүхдийн цэцэрлэг нээлээ',
  ru: 'Монголия и Корея подписали соглашение',
  zh: '蒙古国与韩国举行会谈',
  ko: '한국과 몽골 정상회담',
  ja: 'モンゴルと韓国が首脳会談',
  'mn-Mong': 'ᠮᠣᠩᠭᠣᠯ ᠤᠯᠤᠰ',
}

describe('an address made of a headline', () => {
  it.each(languageCodes)('can be typed on any keyboard: %s', (language) => {
    expect(slugify(headlines[language], language)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)+$/)
  })

  it('is the English headline in lower case, with hyphens', () => {
    expect(slugify(headlines.en, 'en')).toBe('mongolia-south-korea-advance-bilateral-agenda')
  })

  it('reads Mongolian as Mongolians write it in Latin letters', () => {
    expect(slugify(headlines.mn, 'mn')).toBe('khuukhdiyn-tsetserleg-neelee')
    expect(slugify('Жавхлан ёс юм өнөө', 'mn')).toBe('javkhlan-yos-yum-unuu')
  })

  it('does not read Russian as if it were Mongolian', () => {
    expect(slugify('Хороший хлеб', 'ru')).toBe('horoshiy-hleb')
  })

  it('reads the traditional script by its letters', () => {
    expect(slugify(headlines['mn-Mong'], 'mn-Mong')).toBe('monggol-ulus')
  })

  it('joins what an apostrophe divides, whichever is used', () => {
    for (const mark of ["'", '’', '‘', 'ʼ']) {
      expect(slugify(`Mongolia${mark}s debt`, 'en')).toBe('mongolias-debt')
    }
  })

  it('is the same for composed and decomposed letters', () => {
    expect(slugify('Йога и ёлка'.normalize('NFD'), 'mn')).toBe(slugify('Йога и ёлка', 'mn'))
  })

  it('is cut between words when it is over 80 characters', () => {
    const long = 'cooperation '.repeat(10)
    expect(slugify(long)).toBe(
      'cooperation-cooperation-cooperation-cooperation-cooperation-cooperation',
    )
  })

  it('keeps a word that ends at the eightieth character', () => {
    const fits = `${'a'.repeat(39)} ${'b'.repeat(40)}`
    expect(slugify(`${fits} c`)).toBe(fits.replace(' ', '-'))
  })

  it('is cut within a word that is too long alone', () => {
    expect(slugify('a'.repeat(100))).toBe('a'.repeat(80))
  })

  it.each(['🎉🎉', '', '   ', '!?…—'])('is empty when nothing can be read: %j', (text) => {
    expect(slugify(text, 'en')).toBe('')
  })
})

describe('a numbered address', () => {
  it('has no number the first time', () => {
    expect([1, 2, 3].map((number) => numberedSlug('air', number))).toEqual([
      'air',
      'air-2',
      'air-3',
    ])
  })

  it('stays within 80 characters, and has no two hyphens together', () => {
    expect(numberedSlug('a'.repeat(80), 999)).toHaveLength(80)
    expect(numberedSlug('a'.repeat(80), 12_345)).toHaveLength(80)
    expect(numberedSlug(`${'a'.repeat(75)}-bcde`, 2)).toBe(`${'a'.repeat(75)}-2`)
  })
})
