import { diffArrays } from 'diff'

/** A stretch of words: in both texts, in the new one alone, or in the old one alone. */
export type Piece = { kind: 'added' | 'removed' | 'same'; text: string }

const whole = (kind: Piece['kind']) => (text: string) => [{ kind, text }]

/** How long a text is compared word by word, in milliseconds; what is left then is shown whole. */
const patience = 300

type Limits = { intlLocale: string; until: number }

/** @returns null where that takes too long: of a paragraph of 270 KB, half a minute. */
const wordsOf = (text: string, { intlLocale, until }: Limits): null | string[] => {
  const words: string[] = []
  for (const { segment } of new Intl.Segmenter(intlLocale, { granularity: 'word' }).segment(text)) {
    if (performance.now() >= until) return null
    words.push(segment)
  }
  return words
}

const compareWords = (before: string, after: string, limits: Limits): Piece[] => {
  const old = wordsOf(before, limits)
  const young = old && wordsOf(after, limits)
  const timeout = limits.until - performance.now()
  const pieces = young && timeout > 0 ? diffArrays(old, young, { timeout }) : null
  return (
    pieces?.map(({ added, removed, value }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value.join(''),
    })) ?? [...whole('removed')(before), ...whole('added')(after)]
  )
}

/**
 * What a person who knows the one text has to read to know the other: the paragraphs that differ, in
 * order, each in pieces.
 * @param intlLocale of both texts, for the bounds of words
 */
export const compareTexts = (
  before: readonly string[],
  after: readonly string[],
  intlLocale: string,
): Piece[][] => {
  const changes: Piece[][] = []
  const until = performance.now() + patience
  let gone: string[] = []
  const paragraphs = diffArrays([...before], [...after], { timeout: patience }) ?? [
    { added: false, removed: true, value: [...before] },
    { added: true, removed: false, value: [...after] },
  ]
  for (const { added, removed, value } of paragraphs) {
    if (removed) gone = value
    else if (added) {
      const rewritten = value.slice(0, gone.length)
      changes.push(
        ...rewritten.map((text, index) => compareWords(gone[index]!, text, { intlLocale, until })),
        ...gone.slice(rewritten.length).map(whole('removed')),
        ...value.slice(rewritten.length).map(whole('added')),
      )
      gone = []
    } else {
      changes.push(...gone.map(whole('removed')))
      gone = []
    }
  }
  return [...changes, ...gone.map(whole('removed'))]
}
