import type { LanguageDefinition } from '../languages/LanguageDefinition.ts'
import { dictionaries } from '../translations/dictionaries.ts'
import { en, type NewsroomTranslationKey } from '../translations/en.ts'

/** What readers are told of a kill, by code of the language that it is written in. */
export type Notices = Record<string, string>

/** Text, and the language that it is in; `und` of one that nobody has said it of. */
export type Notice = { language: string; text: string }

const ownWords = 'storyGone' satisfies NewsroomTranslationKey

/**
 * What readers of a language are told: in it; else in the one that its definition says stands in for it,
 * in the newsroom's default language, or in any. Where nothing was written, the newsroom's own words, in the
 * same order, English at last.
 * @see https://www.rfc-editor.org/rfc/rfc5646#section-2.2.1 for `und`
 */
export const noticeIn = (
  language: string,
  notices: Notices,
  { defaultLanguage, languages }: { defaultLanguage: string; languages: LanguageDefinition[] },
): Notice => {
  const fallback = languages.find(({ code }) => code === language)?.fallback
  const order = [language, ...(fallback ? [fallback] : []), defaultLanguage]
  const written = [...order, ...Object.keys(notices)].find((code) => notices[code])
  if (written) return { language: written, text: notices[written]! }
  const own = order.find((code) => dictionaries[code]?.[ownWords]) ?? 'en'
  return { language: own, text: dictionaries[own]?.[ownWords] ?? en[ownWords] }
}
