import type { SanitizedOptions } from '../../options/types.ts'

/** What the panel and the column of editions have to know of a language. */
export type EditionLanguage = {
  code: string
  direction: 'ltr' | 'rtl'
  intlLocale: string
  label: string
}

export const editionLanguages = ({ languages }: SanitizedOptions): EditionLanguage[] =>
  languages.map(({ code, intlLocale, label, script }) => ({
    code,
    direction: script.direction,
    intlLocale,
    label,
  }))
