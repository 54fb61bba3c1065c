import { marks, quoted } from './lexemes.ts'
import type { Term } from './parseQuery.ts'
import type { Stems } from './stemsOf.ts'
import { tiers } from './tiers.ts'

/** The same question as `tsquery`s. */
export type SearchQuery = {
  /** All that has to be there, anywhere. */
  all: string
  /** What the index cannot tell: words that have to follow each other. Null: it can tell all. */
  check: string | null
  /** For each of `tiers`: what is in it, and in none before. */
  tiers: string[]
}

/** `null`: there is nothing to look for. */
export const queryOf = (terms: Term[], { fillers, stemOf }: Stems): SearchQuery | null => {
  const wanted = terms.filter(({ minus }) => !minus)
  const telling = wanted.filter(
    ({ quoted: isQuoted, sequence }) => isQuoted || sequence.some(({ word }) => !fillers.has(word)),
  )
  const said = telling.length > 0 ? telling : wanted
  if (said.length === 0) return null

  const lexeme = (mark: string, word: string) => quoted(`${mark}${stemOf(word)}`)
  const has = (mark: string) =>
    said
      .map(({ begins, sequence }) => {
        const words = sequence.map(({ word }) => lexeme(mark, word)).join(' & ')
        return begins ? `(${words} | ${quoted(`${marks.begins}${begins}`)}:*)` : `(${words})`
      })
      .join(' & ')
  const phrase = ({ sequence }: Term) =>
    sequence
      .map(({ at, word }, index) =>
        index === 0 ? lexeme('', word) : `<${at - sequence[index - 1]!.at}> ${lexeme('', word)}`,
      )
      .join(' ')

  const unwanted = terms.filter(({ minus }) => minus)
  const not = unwanted
    .filter(({ sequence }) => sequence.length === 1)
    .map(({ sequence }) => ` & !${lexeme('', sequence[0]!.word)}`)
    .join('')
  const checks = [
    ...said.filter(({ sequence }) => sequence.length > 1).map((term) => `(${phrase(term)})`),
    ...unwanted.filter(({ sequence }) => sequence.length > 1).map((term) => `!(${phrase(term)})`),
  ]
  return {
    all: `${has('')}${not}`,
    check: checks.length > 0 ? checks.join(' & ') : null,
    tiers: tiers.map(({ mark }, index) => {
      const before = index === 0 ? '' : ` & !(${has(tiers[index - 1]!.mark)})`
      return `${has(mark)}${before}${not}`
    }),
  }
}
