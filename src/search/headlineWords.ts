import { transliterate } from 'transliteration'

import type { SearchSettings } from './SearchSettings.ts'
import { tokensOf } from './tokensOf.ts'

export type HeadlineWord = { shown: string; sound: string; word: string }

/** Shorter words are too easily taken for one another. */
const leastLetters = 4

/** How a word is written in Latin letters. */
export const soundOf = (word: string): string =>
  transliterate(word)
    .toLowerCase()
    .replace(/[^a-z]/g, '')

/** Words that can be suggested to those who misspell them; each once. */
export const headlineWords = (headline: string, settings: SearchSettings): HeadlineWord[] => {
  const words = new Map<string, HeadlineWord>()
  for (const { end, kind, start, word } of tokensOf(headline.slice(0, 2000), settings)) {
    if (kind !== 'word' || /\p{N}/u.test(word) || [...word].length < leastLetters) continue
    const sound = soundOf(word)
    if (!sound || words.has(word)) continue
    const shown = headline.slice(start, end).toLowerCase().normalize('NFC')
    words.set(word, { shown, sound, word })
  }
  return [...words.values()]
}
