/**
 * What stands before a word in the index to say more than that the text has it. No word starts with one of
 * these. Postgres knows from the index alone what a query with them finds, and need not read the texts.
 */
export const marks = {
  /** Part of the headline. */
  headline: '^',
  /** Part of the headline, the summary, a subheading or the first paragraph. */
  opening: '~',
  /** A headline's word as it is written, without regard to its stem: for what is still being typed. */
  begins: '<',
  /** The day, month or year of publication. */
  date: '@',
  /** A list that the article stands in. */
  list: '#',
  /** The language that it is in. */
  language: '=',
} as const

/** Postgres takes no more than 2046 bytes. */
const maxCharacters = 200

const named = (mark: string, name: string) =>
  `${mark}${[...name.replace(/[\0\p{Cs}]/gu, '')].slice(0, maxCharacters).join('')}`

/** The name of a list as the index has it. */
export const listLexeme = (list: string): string => named(marks.list, list)

/** A language as the index has it: so that a search in one reads no text of another. */
export const languageLexeme = (language: string): string => named(marks.language, language)

/** As it stands in a `tsvector` or `tsquery`. */
export const quoted = (lexeme: string): string => `'${lexeme.replace(/['\\]/g, '$&$&')}'`
