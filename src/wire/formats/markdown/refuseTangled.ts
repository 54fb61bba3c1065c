import { WireError } from '../../WireError.ts'

/** Far more than any story has, and far less than what a parser could be kept busy with for minutes. */
export const mostLevels = 100
const limits = { indent: 200, marks: 2_000, open: 100, row: 500, signs: 10_000 }

const longRow = new RegExp(`([*_~])\\1{${limits.row}}`)

const manyLevels = new RegExp(
  `^(?:[^\\S\\n]*(?:>|[-+*](?=[^\\S\\n])|\\d{1,9}[.)](?=[^\\S\\n]))){${mostLevels}}`,
  'm',
)

const farIndented = new RegExp(
  `^[^\\S\\n]{${limits.indent},}(?:>|[-+*][^\\S\\n]|\\d{1,9}[.)][^\\S\\n])`,
  'm',
)

/** How many brackets are open at once, at most: pictures can stand in the words of others. */
const deepestBrackets = (text: string): number => {
  let deepest = 0
  let open = 0
  for (const [bracket] of text.matchAll(/[[\]]/g)) {
    open = bracket === '[' ? open + 1 : Math.max(0, open - 1)
    deepest = Math.max(deepest, open)
  }
  return deepest
}

const countOf = (signs: RegExp, text: string) => text.match(signs)?.length ?? 0

/**
 * Refuses what only a file made to do harm, or one that is no text, has.
 * @throws WireError that says what it is
 */
export const refuseTangled = (markdown: string): void => {
  if (manyLevels.test(markdown) || farIndented.test(markdown)) {
    throw new WireError('tooDeep', { levels: mostLevels })
  }
  const row = longRow.exec(markdown)
  if (row) {
    throw new WireError('longRow', { limit: limits.row, mark: row[1]! })
  }
  for (const block of markdown.split(/\n[^\S\n]*\n/)) {
    if (countOf(/[*_~]+/g, block) > limits.marks) {
      throw new WireError('crowded', { limit: limits.marks })
    }
    if (countOf(/[[\]<!`&\\]/g, block) > limits.signs) {
      throw new WireError('manySigns', { limit: limits.signs })
    }
    if (deepestBrackets(block) > limits.open) {
      throw new WireError('openBrackets', { limit: limits.open })
    }
  }
}
