/** Words a minute that people read silently; for scripts without spaces, in words as segmented. */
const wordsPerMinute = 220

/**
 * Characters that are segmented at once: the time that `Intl.Segmenter` takes grows much faster than
 * the text, from 0.3 s for 25,000 characters to a minute for 200,000.
 */
const sliceLength = 2000

/** Cuts a text into slices, between words where there is a space to cut at. */
const slices = function* (text: string): Generator<string> {
  for (let start = 0; start < text.length;) {
    let end = Math.min(start + sliceLength, text.length)
    if (end < text.length) {
      const space = text.slice(start, end).search(/\s\S*$/u)
      if (space > 0) end = start + space
    }
    yield text.slice(start, end)
    start = end
  }
}

/** How many words a text has, as its language divides them: 11 in a Chinese headline of 19 signs. */
export const countWords = (text: string, intlLocale: string): number => {
  const segmenter = new Intl.Segmenter(intlLocale, { granularity: 'word' })
  let words = 0
  for (const slice of slices(text)) {
    for (const { isWordLike } of segmenter.segment(slice)) if (isWordLike) words += 1
  }
  return words
}

/** Minutes that reading takes, at least 1 for any text. */
export const readingMinutes = (words: number): number =>
  words === 0 ? 0 : Math.max(1, Math.round(words / wordsPerMinute))
