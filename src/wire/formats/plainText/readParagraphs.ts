import {
  columns,
  endsSentence,
  endsUnlikeHeading,
  isListItem,
  isUnspaced,
  startsLowerCase,
} from './lineShape.ts'
import type { Line } from './readLines.ts'

export type Paragraph = {
  text: string
  /** Whether it came as a single line. */
  single: boolean
  /** Whether empty lines, or the ends of the text, stand around it. */
  alone: boolean
}

/** Wires wrap at 60 to 80 columns, mail at up to 100; longer lines are whole paragraphs. */
const widestWrap = 110

/** Shorter lines do not fill a column: what follows them was meant to begin anew. */
const narrowestWrap = 40

/** East Asian typesetting may leave up to two characters' room to keep a mark with its word. */
const typesettingSlack = 4

const firstWord = (text: string) => {
  const [first = ''] = text
  return isUnspaced(first) ? first : (text.split(/\s/u)[0] ?? '')
}

/** Whether a line was full: the first word of the next would not have fitted on it. */
const isFull = (line: Line, next: Line, width: number) => {
  const unspaced = isUnspaced(line.text.at(-1) ?? '')
  const room = unspaced ? typesettingSlack : 1
  return columns(line.text) + room + columns(firstWord(next.text)) > width
}

const isContinuation = (line: Line, next: Line) =>
  startsLowerCase(next.text) &&
  !endsSentence(line.text) &&
  !/[:;]$/u.test(line.text) &&
  columns(line.text) >= narrowestWrap

/** The column at which a text is wrapped, or `null` if its lines are whole paragraphs. */
const wrapWidth = (lines: Line[]): number | null => {
  const pairs = lines.flatMap((line, index) => {
    const next = lines[index + 1]
    return next && !next.opensBlock ? [[line, next] as const] : []
  })
  if (pairs.length === 0) return null
  const width = Math.max(...pairs.flat().map(({ text }) => columns(text)))
  if (width > widestWrap || width < narrowestWrap) return null

  const wrapped = pairs.filter(
    ([line, next]) =>
      isFull(line, next, width) && !endsUnlikeHeading(line.text) && !isListItem(next.text),
  )
  const ended = pairs.filter(([line]) => endsSentence(line.text))
  return wrapped.length > 0 && wrapped.length >= ended.length ? width : null
}

const joins = (line: Line, next: Line, width: number | null) => {
  if (next.opensBlock || isListItem(next.text) || next.indent > line.indent + 1) return false
  if (next.text.startsWith('#')) return false
  if (isContinuation(line, next)) return true
  if (width === null) return false
  return isFull(line, next, width) || (columns(line.text) > width * 0.8 && !endsSentence(line.text))
}

const join = (text: string, next: string) => {
  const [last, first] = [text.at(-1) ?? '', next.charAt(0)]
  const unspaced = isUnspaced(last) && isUnspaced(first)
  const hyphenated = /\p{L}-$/u.test(text) && startsLowerCase(next)
  return unspaced || hyphenated ? `${text}${next}` : `${text} ${next}`
}

/**
 * The paragraphs of a text. An empty line ends one; within a block, the shape of its lines tells
 * whether they are a paragraph that was wrapped at some column or a paragraph each.
 */
export const readParagraphs = (lines: Line[]): Paragraph[] => {
  const width = wrapWidth(lines)
  const paragraphs: Paragraph[] = []
  let pieces: string[] = []

  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]
    pieces.push(line.text)
    if (next && joins(line, next, width)) continue
    const begin = lines[index + 1 - pieces.length]
    paragraphs.push({
      text: pieces.reduce(join),
      single: pieces.length === 1,
      alone: Boolean(begin?.opensBlock) && (!next || next.opensBlock),
    })
    pieces = []
  }
  return paragraphs
}
