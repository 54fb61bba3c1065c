import { describe, expect, it } from '@jest/globals'

import { languageDefinitions } from '../../../src/languages/definitions.ts'
import { inEnglish } from '../../../src/translations/sentence.ts'
import {
  alternativeMissing,
  lacksAlternative,
  type ShownPicture,
} from '../../../src/workflow/lacksAlternative.ts'

const languages = Object.values(languageDefinitions)
const lacks = (picture: object, language = 'ko') =>
  lacksAlternative({ id: 1, ...picture }, language, languages)

describe('the alternative text of a picture', () => {
  it('has to be in the language of the article', () => {
    expect(lacks({ alt: { ko: '두 장관' } })).toBe(false)
    expect(lacks({ alt: { en: 'Two ministers' } })).toBe(true)
    expect(lacks({ alt: { en: 'Two ministers', ko: ' ' } })).toBe(true)
    expect(lacks({ alt: null })).toBe(true)
    expect(lacks({})).toBe(true)
  })

  it('may be in the same language’s other script', () => {
    expect(lacks({ alt: { mn: 'Хоёр сайд' } }, 'mn-Mong')).toBe(false)
    expect(lacks({ alt: { 'mn-Mong': 'ᠬᠣᠶᠠᠷ ᠰᠠᠶᠢᠳ' } }, 'mn')).toBe(true)
  })

  it('is that of all languages where a project does not translate it', () => {
    expect(lacks({ alt: 'Two ministers' })).toBe(false)
    expect(lacks({ alt: '' })).toBe(true)
  })

  it('is not needed for what is decorative, nor for what is no picture', () => {
    expect(lacks({ decorative: true })).toBe(false)
    expect(lacks({ mimeType: 'application/pdf' })).toBe(false)
    expect(lacks({ mimeType: 'image/png' })).toBe(true)
  })

  it('is asked for with the picture’s name, the language and what to do', () => {
    const said = (picture: ShownPicture, language: string) =>
      inEnglish(alternativeMissing(picture, language, languages))
    expect(said({ filename: 'ministers.jpg', id: 1 }, 'ko')).toBe(
      'The picture “ministers.jpg” has no alternative text in Korean. Open it, switch to 한국어 (Korean) and write what it shows, or mark it as decorative.',
    )
    expect(said({ id: 7 }, 'en')).toContain('“7” has no alternative')
  })
})
