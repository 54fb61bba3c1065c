import { foldWord, invisible } from './foldWord.ts'
import type { SearchSettings } from './SearchSettings.ts'

/** What is searched as one: a word, two characters that stand together, or one that stands alone. */
export type Token = {
  /** Its place in the text, counted in words and, where there are pairs, in characters. */
  at: number
  /** Where it ends in the text, and where it starts. */
  end: number
  kind: 'pair' | 'single' | 'word'
  /** Of a pair: where its second character starts. */
  middle?: number
  start: number
  /** Folded. */
  word: string
}

const wordPattern = new RegExp(
  `([\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}${invisible}]*)(?:['’][sS](?![\\p{L}\\p{N}\\p{M}]))?`,
  'gu',
)
/** A character with what is written on it; a Korean syllable may be written letter by letter. */
const unitPattern = new RegExp(`.[\\p{M}\\u1160-\\u11ff\\uff9e\\uff9f${invisible}]*`, 'gsu')

/** Written in one way alone, with nothing on them, each one unit of UTF-16: nothing is to be folded. */
const plainCharacters = /^[\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff\uac00-\ud7a3]+$/u

const pairPatterns = new Map<string, RegExp>()

/** Tells what is of one of these scripts. */
export const pairPattern = (scripts: readonly string[]): RegExp => {
  const source = scripts.map((script) => `\\p{scx=${script}}`).join('')
  const known = pairPatterns.get(source)
  if (known) return known
  const pattern = new RegExp(`(?=[${source}])\\p{L}`, 'u')
  pairPatterns.set(source, pattern)
  return pattern
}

const ascii = /^[\da-z]*$/i

/**
 * The words of a text in their order, without the “’s” at the end of English ones. Where the script has
 * pairs, every two characters that follow each other; Korean ones across a space, too, as “trade agreement”
 * is written with one or without.
 *
 * @param from the place before that of the first
 * @param isWanted of which alone tokens are made: the others count, and cost little
 */
export const tokensOf = (
  text: string,
  { bigrams, fold }: SearchSettings,
  from = 0,
  isWanted: (kind: Token['kind'], word: string) => boolean = () => true,
): Token[] => {
  const pairs = pairPattern(bigrams)
  const tokens: Token[] = []
  let at = from
  /** The last Korean syllable: there may or may not be a space before the next. */
  let syllable: Unit | null = null

  const addWord = (value: string, start: number) => {
    syllable = null
    const word = foldWord(value, fold)
    if (!word) return
    at += 1
    if (!isWanted('word', word)) return
    tokens.push({ at, end: start + value.length, kind: 'word', start, word })
  }
  const addPairs = (count: number, unitAt: (index: number) => Unit) => {
    const first = unitAt(0)
    const isKorean = /^\p{sc=Hangul}/u.test(first.word)
    if (isKorean && syllable && /^\s$/u.test(text.slice(syllable.end, first.start))) {
      const { start, word } = syllable
      const { end, start: middle } = first
      const pair = `${word}${first.word}`
      if (isWanted('pair', pair)) tokens.push({ at, end, kind: 'pair', middle, start, word: pair })
    }
    if (count === 1 && first.word && isWanted('single', first.word)) {
      tokens.push({ at: at + 1, kind: 'single', ...first })
    }
    let last = first
    for (let index = 1; index < count; index += 1) {
      const { end, start: middle, word } = unitAt(index)
      const pair = `${last.word}${word}`
      if (isWanted('pair', pair)) {
        tokens.push({ at: at + index, end, kind: 'pair', middle, start: last.start, word: pair })
      }
      last = { end, start: middle, word }
    }
    at += count
    syllable = isKorean ? last : null
  }

  wordPattern.lastIndex = 0
  for (let match = wordPattern.exec(text); match; match = wordPattern.exec(text)) {
    const found = match[1]!
    if (ascii.test(found) || !pairs.test(found)) {
      addWord(found, match.index)
      continue
    }
    const { index } = match
    if (plainCharacters.test(found)) {
      addPairs(found.length, (unit) => {
        const start = index + unit
        return { end: start + 1, start, word: found[unit]! }
      })
      continue
    }
    for (const { start, units } of runsOf(found, pairs)) {
      if (units === null) {
        addWord(start.value, index + start.at)
        continue
      }
      addPairs(units.length, (unit) => {
        const { at: from, value } = units[unit]!
        return {
          end: index + from + value.length,
          start: index + from,
          word: foldWord(value, fold),
        }
      })
    }
  }
  return tokens
}

/** A character of a pair: where it is in the text, and how it is searched. */
type Unit = { end: number; start: number; word: string }
type Piece = { at: number; value: string }
type Run = { start: Piece; units: Piece[] | null }

/** The parts of a word that are in pairs (`units`), and those that are not. */
const runsOf = (word: string, pairs: RegExp): Run[] => {
  const runs: Run[] = []
  for (const { 0: value, index: at } of word.matchAll(unitPattern)) {
    const inPairs = pairs.test(value)
    const last = runs.at(-1)
    if (last && (last.units !== null) === inPairs) {
      last.units?.push({ at, value })
      last.start.value += value
    } else {
      runs.push({ start: { at, value }, units: inPairs ? [{ at, value }] : null })
    }
  }
  return runs
}
