import { dateLexemes } from './dates.ts'
import { languageLexeme, listLexeme } from './lexemes.ts'
import type { SearchDocument } from './SearchDocument.ts'
import type { SearchSettings } from './SearchSettings.ts'
import { tokensOf, type Token } from './tokensOf.ts'
import { withoutEnding } from './withoutEnding.ts'

/**
 * What an article is found by, without what Postgres adds to it: `writeSearch` has the words stemmed by
 * the language’s dictionary, and `marks` put before all but `words`.
 */
export type SearchVector = {
  /** Words of the headline, folded alone. */
  begins: string[]
  headline: string[]
  /** The language, dates and lists, with their marks. */
  names: string[]
  opening: string[]
  /** Where each of `words` stands, `1,17`; null: Postgres can keep no more places. */
  places: (string | null)[]
  words: string[]
}

/** Characters of a text that are searched: some 30,000 English words. */
const maxText = 200_000
const maxLine = 2000

/** Postgres knows no places after this, no more of one word, and takes at most 1 MB for all of them. */
const lastPlace = 16_383
const maxPlaces = 255
const maxBytes = 500_000

/** As in a summary, a story’s first paragraph says what it is about. */
const firstParagraph = (text: string) => /^\s*([^\n]*)/u.exec(text.slice(0, 500))?.[1] ?? ''

export const lexemeOf = ({ kind, word }: Token, { endings }: SearchSettings): string =>
  kind === 'word' ? withoutEnding(word, endings) : word

export const vectorOf = (document: SearchDocument, settings: SearchSettings): SearchVector => {
  const places = new Map<string, number[]>()
  let bytes = 0
  let place = 0
  const add = (word: string, at: number | null) => {
    let known = places.get(word)
    if (!known) {
      bytes += Buffer.byteLength(word) + 8
      if (bytes > maxBytes) return
      places.set(word, (known = []))
    }
    if (at !== null && at <= lastPlace && known.length < maxPlaces && known.at(-1) !== at) {
      bytes += 2
      if (bytes <= maxBytes) known.push(at)
    }
  }
  const read = (text: string) => {
    const tokens = tokensOf(text, settings, place)
    for (const token of tokens) {
      add(lexemeOf(token, settings), token.at)
      place = Math.max(place, token.at + (token.kind === 'pair' ? 1 : 0))
    }
    // No phrase goes on from a headline into the text.
    place += 1
    return tokens
  }
  /** With each character of pairs, for those who search for one alone. */
  const prominent = (tokens: Token[]) => {
    const words = new Set<string>()
    for (const token of tokens) {
      words.add(lexemeOf(token, settings))
      if (token.kind !== 'pair') continue
      for (const character of charactersOf(token)) {
        words.add(character)
        add(character, null)
      }
    }
    return words
  }

  const headlineTokens = read(document.headline.slice(0, maxLine))
  const headline = prominent(headlineTokens)
  const above = [document.summary ?? '', ...document.subheadings.slice(0, 100)]
  const opening = new Set(headline)
  for (const line of above) {
    for (const word of prominent(read(line.slice(0, maxLine)))) opening.add(word)
  }
  const first = tokensOf(firstParagraph(document.text), settings)
  for (const word of prominent(first)) opening.add(word)
  read(document.text.slice(0, maxText))

  return {
    begins: [
      ...new Set(headlineTokens.filter(({ kind }) => kind === 'word').map(({ word }) => word)),
    ],
    headline: [...headline],
    names: [
      languageLexeme(document.language),
      ...dateLexemes(document.publishedAt),
      ...document.lists.map(listLexeme),
    ],
    opening: [...opening],
    places: [...places.values()].map((all) => (all.length > 0 ? all.join(',') : null)),
    words: [...places.keys()],
  }
}

/** The characters of a pair, each with what is written on it. */
export const charactersOf = ({ word }: Pick<Token, 'word'>): string[] =>
  word.match(/\P{M}\p{M}*/gu) ?? []
