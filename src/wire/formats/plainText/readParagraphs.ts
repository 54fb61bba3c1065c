import { columns, endsSentence, isListItem, isUnspaced, startsLowerCase } from './lineShape.ts'
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

/** The same in characters, which in East Asian scripts are up to twice as wide. */
const mostWrapped = 80

/** In a text that is not wrapped, a block of narrower lines is as likely a list. */
const plainWrap = 56

/** Shorter lines do not fill a column: what follows them was meant to begin anew. */
const narrowestWrap = 40

/** East Asian typesetting may leave up to two characters' room to keep a mark with its word. */
const typesettingSlack = 4

const firstWord = (text: string) => {
  const [word = ''] = text.split(/\s/u, 1)
  // A quotation mark stays with the character that it opens.
  const unspaced = [...word].findIndex(isUnspaced)
  return unspaced < 0 ? word : word.slice(0, unspaced + 1)
}

/** What a program wraps by: columns, or characters, however wide they are. */
type Width = { columns: number; characters: number }

/** Whether a line was full: the first word of the next would not have fitted on it. */
const isFull = (line: Line, next: Line, width: Width) => {
  const unspaced = isUnspaced(line.text.at(-1) ?? '')
  const room = unspaced ? typesettingSlack : 1
  const word = firstWord(next.text)
  return (
    columns(line.text) + room + columns(word) > width.columns ||
    line.text.length + 1 + word.length > width.characters
  )
}

const isContinuation = (line: Line, next: Line) =>
  startsLowerCase(next.text) &&
  !endsSentence(line.text) &&
  !/[:;]$/u.test(line.text) &&
  columns(line.text) >= narrowestWrap

const widest = (lines: Line[]): Width => ({
  columns: lines.reduce((width, { text }) => Math.max(width, columns(text)), 0),
  characters: lines.reduce((width, { text }) => Math.max(width, text.length), 0),
})

/** The lines with the one that follows each in its block. */
const neighbours = (lines: Line[]) =>
  lines.flatMap((line, index) => {
    const next = lines[index + 1]
    return next && !next.opensBlock ? [[line, next] as const] : []
  })

/** The column at which a whole text is wrapped, or `null` if its lines are whole paragraphs. */
const wrapOfText = (lines: Line[]): Width | null => {
  const pairs = neighbours(lines)
  const width = widest(pairs.flat())
  const all = widest(lines)
  const isWide = all.columns > widestWrap && all.characters > mostWrapped
  if (pairs.length === 0 || width.columns < narrowestWrap || isWide) return null

  const ended = pairs.filter(([line]) => endsSentence(line.text)).length
  const wrapped = pairs.filter(
    ([line, next]) =>
      isFull(line, next, width) && !endsSentence(line.text) && !isListItem(next.text),
  ).length
  return wrapped > 0 && wrapped >= ended ? width : null
}

/** The same of one block in a text that is not wrapped, where only plain prose will do. */
const wrapOfBlock = (block: Line[]): Width | null => {
  const width = widest(block)
  const pairs = neighbours(block)
  const isWrapped =
    width.columns <= widestWrap &&
    width.columns >= plainWrap &&
    endsSentence(block.at(-1)?.text ?? '') &&
    pairs.every(([line, next]) => isFull(line, next, width) && !isListItem(next.text)) &&
    pairs.some(([line]) => !endsSentence(line.text))
  return isWrapped ? width : null
}

const blocksOf = (lines: Line[]) => {
  const blocks: Line[][] = []
  for (const line of lines) {
    const block = blocks.at(-1)
    if (!block || line.opensBlock) blocks.push([line])
    else block.push(line)
  }
  return blocks
}

/** “…,” / “– said the minister”: a dash within a sentence, which begins no list item. */
const isDashInSentence = (line: Line, next: Line, width: Width | null) =>
  width !== null &&
  /^[–—-]\s+\p{Ll}/u.test(next.text) &&
  !endsSentence(line.text) &&
  !/[:;]$/u.test(line.text) &&
  isFull(line, next, width)

const joins = (line: Line, next: Line, width: Width | null) => {
  if (isDashInSentence(line, next, width)) return true
  if (isListItem(next.text) || next.indent > line.indent + 1) return false
  if (next.text.startsWith('#')) return false
  if (isContinuation(line, next)) return true
  if (width === null) return false
  return (
    isFull(line, next, width) ||
    (columns(line.text) > width.columns * 0.8 && !endsSentence(line.text))
  )
}

/** Whether it is written without spaces, in Chinese or Japanese. */
const isChinese = (text: string) => [...text].some(isUnspaced) && !/\p{Script=Hangul}/u.test(text)

/** What stood where the line was broken: a space, but beside Chinese characters nothing. */
const separator = (line: string, next: string) => {
  const sides = [line.at(-1) ?? '', next.charAt(0)]
  const unspaced = sides.some(isUnspaced) && !sides.some((side) => /\p{Script=Hangul}/u.test(side))
  // Programs that count characters cut numbers in two.
  const number = /[\p{N}.]$/u.test(line) && /^[\p{N}.%]/u.test(next) && isChinese(line)
  const hyphenated = /\p{L}-$/u.test(line.slice(-3)) && startsLowerCase(next)
  return unspaced || number || hyphenated ? '' : ' '
}

const join = (lines: string[]) =>
  lines.map((line, at) => (at === 0 ? '' : separator(lines[at - 1]!, line)) + line).join('')

/**
 * The paragraphs of a text. An empty line ends one; within a block, the shape of its lines tells
 * whether they are a paragraph that was wrapped at some column or a paragraph each.
 */
export const readParagraphs = (lines: Line[]): Paragraph[] => {
  const ofText = wrapOfText(lines)
  return blocksOf(lines).flatMap((block) => {
    const paragraphs = splitBlock(block, ofText ?? wrapOfBlock(block))
    return paragraphs.map((paragraph) => ({ ...paragraph, alone: paragraphs.length === 1 }))
  })
}

const splitBlock = (lines: Line[], width: Width | null) => {
  const paragraphs: Omit<Paragraph, 'alone'>[] = []
  let pieces: string[] = []

  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]
    pieces.push(line.text)
    if (next && joins(line, next, width)) continue
    paragraphs.push({ text: join(pieces), single: pieces.length === 1 })
    pieces = []
  }
  return paragraphs
}
