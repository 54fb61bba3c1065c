import { WireError } from '../../WireError.ts'

/** Far more than any story has, and far less than what a parser could be kept busy with for minutes. */
const limits = { indent: 200, levels: 100, marks: 2_000, row: 500 }

const longRow = new RegExp(`([*_~])\\1{${limits.row}}`)

const manyLevels = new RegExp(
  `^(?:[^\\S\\n]*(?:>|[-+*](?=[^\\S\\n])|\\d{1,9}[.)](?=[^\\S\\n]))){${limits.levels}}`,
  'm',
)

const farIndented = new RegExp(
  `^[^\\S\\n]{${limits.indent},}(?:>|[-+*][^\\S\\n]|\\d{1,9}[.)][^\\S\\n])`,
  'm',
)

const tooDeep = (what: string) =>
  new WireError('tooDeep', `The story cannot be read as Markdown: ${what}`)

/**
 * Refuses what only a file made to do harm, or one that is no text, has.
 * @throws WireError that says what it is
 */
export const refuseTangled = (markdown: string): void => {
  if (manyLevels.test(markdown) || farIndented.test(markdown)) {
    throw tooDeep(
      `its lists or quotations have more than ${limits.levels} levels. Send it with fewer.`,
    )
  }
  const row = longRow.exec(markdown)
  if (row) {
    throw tooDeep(`it has a row of more than ${limits.row} “${row[1]}”. Take that out.`)
  }
  const crowded = markdown
    .split(/\n[^\S\n]*\n/)
    .some((block) => (block.match(/[*_~]+/g)?.length ?? 0) > limits.marks)
  if (crowded) {
    throw tooDeep(
      `a paragraph has more than ${limits.marks} marks of emphasis. Divide it, or take some out.`,
    )
  }
}
