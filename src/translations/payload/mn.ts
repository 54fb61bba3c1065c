import { en } from 'payload/i18n/en'
import { deepMergeSimple } from 'payload/shared'

import { mnWords } from './mnWords.ts'

/**
 * Mongolian for Payload's admin, which brings none, in any project; with or without the newsroom.
 * What is not translated is shown in English. Dates are English too: Payload loads no Mongolian locale
 * of date-fns, although there is one.
 * @example i18n: { supportedLanguages: { en, ...{ mn } } }
 */
export const mn: typeof en = {
  dateFNSKey: 'en-US',
  translations: deepMergeSimple(en.translations, mnWords),
}
