import type { BlockWriter, TextContext } from './blockWriter.ts'

/** Where in the markup one is: how its text is to be taken, and what may be there. */
export type Context = TextContext & {
  /** In the cell of a table there are neither headings nor quotations. */
  inCell: boolean
  inLink: boolean
  /** How many lists there are around, and the innermost. */
  level: number
  list: Element | null
}

/** Reads what is in an element. */
export type ReadInto = (writer: BlockWriter, parent: Node, context: Context) => void

export const outermost: Context = {
  format: 0,
  holder: null,
  inCell: false,
  inLink: false,
  keepsLineBreaks: false,
  level: 0,
  list: null,
  url: null,
}
