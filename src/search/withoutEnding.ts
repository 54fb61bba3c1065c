import { rememberingBy } from './remembering.ts'

/** A short ending could be the end of a short word as well. */
const leastLeft = (ending: string) => (ending.length === 1 ? 4 : 3)

/** Endings that follow one another: “from our cities” is a word with three in Mongolian. */
const most = 3

const cutEndings = (word: string, endings: readonly string[]): string => {
  let rest = word
  for (let count = 0; count < most; count += 1) {
    const found = endings.find(
      (ending) => rest.endsWith(ending) && rest.length - ending.length >= leastLeft(ending),
    )
    if (found === undefined) break
    rest = rest.slice(0, -found.length)
  }
  return rest
}

const remembered = rememberingBy(cutEndings)

/** A word without its endings, as `SearchSettings` has them; at least three letters are left. */
export const withoutEnding = (word: string, endings: readonly string[]): string =>
  endings.length === 0 ? word : remembered(word, endings)
