import type { LanguageDefinition, ScriptName } from '../languages/LanguageDefinition.ts'
import { foldWord } from './foldWord.ts'

/** How a language is searched: plain data, as delivery has only the database to learn it from. */
export type SearchSettings = {
  /** Scripts whose words are not divided by spaces, or grow together: cut into pairs of characters. */
  bigrams: ScriptName[]
  /** Of Postgres, such as `english_stem`: finds what the forms of a word have in common. */
  dictionary: string | null
  /** Endings that are left off a word, longest first, folded. */
  endings: string[]
  /** Letters that are searched as others are. */
  fold: Record<string, string>
  /** The tag to give to `Intl`. */
  locale: string
}

/** The name of the document that has them all, `{ [language]: SearchSettings }`, in the read model. */
export const searchSettingsDocument = 'search'

/** Chinese, Japanese and Korean words are searched in pairs of characters in any language. */
const always: ScriptName[] = ['Han', 'Hiragana', 'Katakana', 'Hangul']

export const searchSettingsOf = ({
  intlLocale,
  script,
  search = {},
}: Pick<LanguageDefinition, 'intlLocale' | 'script' | 'search'>): SearchSettings => {
  const fold = search.fold ?? {}
  const bigrams = search.bigrams ?? (script.spaces ? [] : script.names)
  const endings = (search.endings ?? []).map((ending) => foldWord(ending, fold))
  return {
    bigrams: [...new Set([...always, ...bigrams])],
    dictionary: search.dictionary ?? null,
    endings: [...new Set(endings)].sort((one, other) => other.length - one.length),
    fold,
    locale: intlLocale,
  }
}

/** How each of the newsroom's languages is searched, by its code. */
export const searchSettings = ({
  languages,
}: {
  languages: readonly LanguageDefinition[]
}): Record<string, SearchSettings> =>
  Object.fromEntries(languages.map((definition) => [definition.code, searchSettingsOf(definition)]))
