/**
 * Characters, as people count them, up to which a text reads well (`good`), and past which lists and
 * search engines cut it off (`most`).
 */
export type Length = { good: number; most: number }

export type GoodLengths = { headline: Length; summary: Length }

/** For languages written in letters. */
export const goodLengths: GoodLengths = {
  headline: { good: 70, most: 90 },
  summary: { good: 160, most: 200 },
}

/** For those whose characters are words or syllables, and twice as wide. */
export const syllabicLengths: GoodLengths = {
  headline: { good: 35, most: 45 },
  summary: { good: 80, most: 100 },
}

/** How many characters a text has for whoever reads it: an emoji or an accented letter is one. */
export const countCharacters = (text: string): number => {
  let characters = 0
  for (const _ of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)) {
    characters += 1
  }
  return characters
}

export const lengthVerdict = (
  characters: number,
  { good, most }: Length,
): 'good' | 'long' | 'tooLong' =>
  characters <= good ? 'good' : characters <= most ? 'long' : 'tooLong'
