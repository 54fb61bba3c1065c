import { describe, expect, it } from '@jest/globals'
import { initI18n } from '@payloadcms/translations'
import { en } from 'payload/i18n/en'

import { holesIn } from './holesIn.ts'
import { mn } from '../../../src/translations/payload/mn.ts'
import { mnRichText } from '../../../src/translations/payload/mnRichText.ts'
import { mnWords } from '../../../src/translations/payload/mnWords.ts'
import { withTranslations } from '../../../src/translations/withTranslations.ts'

type Words = { [key: string]: string | Words }

/** Each text with the path of its key: `general.save`. */
const textsIn = (words: Words, path = ''): [string, string][] =>
  Object.entries(words).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : textsIn(value, `${path}${key}.`),
  )

const english = new Map(textsIn(en.translations))
const words = textsIn(mnWords as Words)

describe('Payload’s own words in Mongolian', () => {
  it('have no key that Payload does not have any more', () => {
    expect(words.map(([key]) => key).filter((key) => !english.has(key))).toEqual([])
  })

  it.each(words)('have what is filled in in English: %s', (key, text) => {
    expect(holesIn(text)).toEqual(holesIn(english.get(key)!))
    expect(text.match(/<\/?\d>/g)?.sort()).toEqual(
      english
        .get(key)!
        .match(/<\/?\d>/g)
        ?.sort(),
    )
  })

  it('are written in Mongolian letters', () => {
    const foreign = words.filter(([, text]) => !/\p{Script=Cyrillic}|^\/$/u.test(text))
    expect(foreign).toEqual([])
  })

  it('are all there where journalists work, and English elsewhere', () => {
    const given = new Set(words.map(([key]) => key))
    const missing = [...english.keys()].filter((key) => !given.has(key))
    expect(missing.filter((key) => !/^folder\.|[rR]eindex|newAccountCreated/.test(key))).toEqual([])
    expect(
      textsIn(mn.translations)
        .map(([key]) => key)
        .sort(),
    ).toEqual([...english.keys()].sort())
    expect(mn.translations.folder.newFolder).toBe(en.translations.folder.newFolder)
  })

  it('reach the browser, those of the text editor too', async () => {
    const { translations } = withTranslations({ supportedLanguages: { en, ...{ mn } } })
    const { t } = await initI18n({
      config: {
        fallbackLanguage: 'en',
        supportedLanguages: { en, ...{ mn } },
        translations,
      },
      context: 'client',
      language: 'mn' as 'en',
    })
    const say = t as unknown as (key: string) => string
    expect(say('general:save')).toBe('Хадгалах')
    expect(say('lexical:general:placeholder')).toBe(mnRichText.general.placeholder)
    expect(say('newsroom:headline')).toBe('Гарчиг')
  })

  it.each(Object.keys(mnRichText))(
    'have in the text editor the keys of its part “%s”',
    async (part) => {
      const { i18n } = (await import(richTextOf(part))) as { i18n: { en: Words } }
      const own = textsIn((mnRichText as Words)[part] as Words)
      expect(own.map(([key]) => key).sort()).toEqual(
        textsIn(i18n.en)
          .map(([key]) => key)
          .sort(),
      )
    },
  )
})

const richTextOf = (part: string) => {
  const dist = new URL('../../../node_modules/@payloadcms/richtext-lexical/dist/', import.meta.url)
  if (part === 'general') return new URL('i18n.js', dist).href
  const folder = /list$/i.test(part) ? `lists/${part}` : part
  return new URL(`features/${folder}/server/i18n.js`, dist).href
}
