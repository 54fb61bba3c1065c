import type { Config } from 'payload'

import { dictionaries } from './dictionaries.ts'
import { en } from './en.ts'
import { mnRichText } from './payload/mnRichText.ts'

type I18n = NonNullable<Config['i18n']>
type Translations = Record<string, Record<string, unknown> | undefined>

/** Words of Payload's rich-text editor in languages that it does not bring. */
const richText: Record<string, object> = { mn: mnRichText }

/** Adds the newsroom's words to every admin language of the project; its own words win. */
export const withTranslations = (i18n: I18n | undefined): I18n => {
  const given = (i18n?.translations ?? {}) as Translations
  const languages = new Set([
    'en',
    ...Object.keys(i18n?.supportedLanguages ?? {}),
    ...Object.keys(given),
  ])
  const translations = Object.fromEntries(
    [...languages].map((language) => [
      language,
      {
        ...(richText[language] ? { lexical: richText[language] } : {}),
        ...given[language],
        newsroom: {
          ...en,
          ...dictionaries[language],
          ...(given[language]?.newsroom as object | undefined),
        },
      },
    ]),
  )
  return { ...i18n, translations: translations as I18n['translations'] }
}
