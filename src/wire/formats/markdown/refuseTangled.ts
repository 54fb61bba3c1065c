import { WireError } from '../../WireError.ts'

/** Far more than any story has, and far less than what a parser could be kept busy with for minutes. */
export const mostLevels = 100
const limits = { indent: 200, marks: 2_000, row: 500 }

const longRow = new RegExp(`([*_~])\\1{${limits.row}}`)

const manyLevels = new RegExp(
  `^(?:[^\\S\\n]*(?:>|[-+*](?=[^\\S\\n])|\\d{1,9}[.)](?=[^\\S\\n]))){${mostLevels}}`,
  'm',
)

const farIndented = new RegExp(
  `^[^\\S\\n]{${limits.indent},}(?:>|[-+*][^\\S\\n]|\\d{1,9}[.)][^\\S\\n])`,
  'm',
)

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
  const crowded = markdown
    .split(/\n[^\S\n]*\n/)
    .some((block) => (block.match(/[*_~]+/g)?.length ?? 0) > limits.marks)
  if (crowded) {
    throw new WireError('crowded', { limit: limits.marks })
  }
}
