import type { SearchSettings } from './SearchSettings.ts'
import { pairPattern, tokensOf, type Token } from './tokensOf.ts'
import { charactersOf, lexemeOf } from './vectorOf.ts'
import { withoutEnding } from './withoutEnding.ts'

/** One thing that stories must have, or must not. */
export type Term = {
  /** How a word begins that may still be being typed. */
  begins?: string
  minus: boolean
  quoted: boolean
  /** Words that stand at these distances from each other, before the dictionary stems them. */
  sequence: { at: number; kind: Token['kind']; word: string }[]
  /** In the query. */
  start: number
  end: number
}

/** Characters of a query that are read. */
const maxQuery = 500
const maxTerms = 12
const maxSequence = 16

/** Same length as what they stand for, so that places in the query stay. */
const plainSigns = (query: string) =>
  query.replace(/[“”„‟«»「」『』＂〝〞]/gu, '"').replace(/[−－﹣]/gu, '-')

const chunkPattern =
  /(?<![^\s"])(?<minus>-?)(?:"(?<quoted>[^"]*)(?:"|$)|(?<word>[^\s"]+))|[^\s"]+|"/gu

/**
 * What a query asks for: words, “phrases in quotes”, and what has -minus before it is not wanted. Anything
 * can be typed: what is neither is no part of it.
 */
export const parseQuery = (query: string, settings: SearchSettings): Term[] => {
  const text = plainSigns(query.slice(0, maxQuery))
  const terms: Term[] = []
  for (const { 0: chunk, groups = {}, index } of text.matchAll(chunkPattern)) {
    const isQuoted = groups.quoted !== undefined
    const inside = groups.quoted ?? groups.word ?? chunk
    const start = index + chunk.indexOf(inside)
    for (const piece of isQuoted ? [{ at: 0, value: inside }] : piecesOf(inside, settings)) {
      const tokens = tokensOf(piece.value, settings).slice(0, maxSequence)
      if (tokens.length === 0) continue
      terms.push({
        end: start + piece.at + piece.value.length,
        minus: groups.minus === '-',
        quoted: isQuoted,
        sequence: tokens.map((token) => ({
          at: token.at,
          kind: token.kind,
          word: lexemeOf(token, settings),
        })),
        start: start + piece.at,
      })
    }
    if (terms.length >= maxTerms) break
  }
  const used = terms.slice(0, maxTerms)
  return withBeginning(withoutSuffixes(used, settings), text, settings)
}

type Piece = { at: number; value: string }

/** The words of what is written without spaces, as the language divides it. */
const piecesOf = (chunk: string, settings: SearchSettings): Piece[] => {
  const pairs = pairPattern(settings.bigrams)
  if (!pairs.test(chunk)) return [{ at: 0, value: chunk }]
  const segmenter = new Intl.Segmenter(settings.locale, { granularity: 'word' })
  const words = [...segmenter.segment(chunk)].filter(({ isWordLike }) => isWordLike)
  const said =
    words.length > 1 ? words.filter(({ segment }) => !/^\p{sc=Hiragana}$/u.test(segment)) : words
  const pieces: Piece[] = []
  const isOne = (value: string) => pairs.test(value) && charactersOf({ word: value }).length === 1
  /** Is the last piece made of single characters, which the next belongs to? */
  let open = false
  for (const [index, { index: at, segment }] of said.entries()) {
    const last = pieces.at(-1)
    const follows = last !== undefined && last.at + last.value.length === at
    const alone = isOne(segment)
    if (follows && (open || (alone && index === said.length - 1)) && pairs.test(segment)) {
      last.value += segment
      open &&= alone
    } else {
      pieces.push({ at, value: segment })
      open = alone
    }
  }
  return pieces.map((piece) => withoutParticle(piece, settings))
}

const withoutParticle = ({ at, value }: Piece, { endings }: SearchSettings): Piece => {
  const ending = /^\p{sc=Hangul}+$/u.test(value)
    ? endings.find((particle) => value.endsWith(particle) && value.length - particle.length >= 2)
    : undefined
  return { at, value: ending ? value.slice(0, -ending.length) : value }
}

/** Endings that are written apart from their words, in Mongolian script, do not count where there is anything else. */
const withoutSuffixes = (terms: Term[], { endings }: SearchSettings): Term[] => {
  const isEnding = (word: string) =>
    /^\p{sc=Mongolian}+$/u.test(word) &&
    endings.some((ending) => ending === word || withoutEnding(ending, endings) === word)
  const isSuffix = ({ minus, quoted, sequence }: Term) =>
    !minus && !quoted && sequence.length === 1 && isEnding(sequence[0]!.word)
  return terms.some((term) => !term.minus && !isSuffix(term))
    ? terms.filter((term) => !isSuffix(term))
    : terms
}

const withBeginning = (terms: Term[], text: string, settings: SearchSettings): Term[] => {
  const last = terms.at(-1)
  if (!last || last.minus || last.quoted || last.sequence.length > 1) return terms
  const [token] = tokensOf(text.slice(last.start, last.end), settings)
  if (token?.kind !== 'word' || [...token.word].length < 2) return terms
  return [...terms.slice(0, -1), { ...last, begins: token.word }]
}
