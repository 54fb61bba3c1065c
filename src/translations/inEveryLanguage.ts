import { dictionaries } from './dictionaries.ts'
import { en, type NewsroomTranslationKey } from './en.ts'
import { fillIn } from './fillIn.ts'
import type { SaidValues } from './say.ts'

/**
 * A label by admin language, for the places where Payload takes no function, or asks it once and shows
 * everybody the language of whoever came first: the names of groups, and all that is in a rich text.
 */
export const inEveryLanguage = (
  key: NewsroomTranslationKey,
  values?: SaidValues,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(dictionaries).map(([language, words]) => [
      language,
      fillIn(words[key] ?? en[key], values),
    ]),
  )
