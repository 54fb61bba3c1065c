/** Words a minute that people read silently; for scripts without spaces, in words as segmented. */
const wordsPerMinute = 220

/** How many words a text has, as its language divides them: 11 in a Chinese headline of 19 signs. */
export const countWords = (text: string, intlLocale: string): number => {
  let words = 0
  for (const { isWordLike } of new Intl.Segmenter(intlLocale, { granularity: 'word' }).segment(
    text,
  )) {
    if (isWordLike) words += 1
  }
  return words
}

/** Minutes that reading takes, at least 1 for any text. */
export const readingMinutes = (words: number): number =>
  words === 0 ? 0 : Math.max(1, Math.round(words / wordsPerMinute))
