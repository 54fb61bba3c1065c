import { headingOf } from './assemble.ts'
import { plainInline, type Block } from './blocks.ts'
import { cleanText, trimText } from './cleanText.ts'

/*
 * Plain text as agencies and mail programs send it. Told by the shape of its lines, by the rules
 * that the import of wire stories goes by: where they are not sure of a subheading, it is none here.
 */

type Line = { text: string; opensBlock: boolean }

type Paragraph = {
  text: string
  /** Whether it came as one line, with empty lines around it if the text has any. */
  alone: boolean
}

/** Lines are wrapped between these, in columns: shorter ones are meant, longer ones paragraphs. */
const narrowestWrap = 40
const widestWrap = 110

/** The widest subheading, in columns: 80 letters, or 30 characters of Chinese or Japanese. */
const widestSubheading = 80
const widestUnspaced = 60

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60]/u
const wide = new RegExp(`${unspaced.source}|\\p{Script=Hangul}`, 'u')

const columns = (text: string) => {
  let width = 0
  for (const character of text) {
    if (!/[\p{M}\p{Cf}]/u.test(character)) width += wide.test(character) ? 2 : 1
  }
  return width
}

const closing = `["'”’»«」』〉》）)\\]】]*$`
const sentenceEnd = new RegExp(`[.!?…。！？．᠃᠉]${closing}`, 'u')
const noHeadingEnd = new RegExp(`[.!…。！．᠃᠉,，、;；:：᠂᠄]${closing}`, 'u')
/** Hyphens and stars are marks before a word only: “-5°C” is a temperature. */
const listItem =
  /^(?:[-–—*](?:\s+|(?=[\p{L}"“«「『(]))|[•‣◦·▪▲△●►]\s*(?=\S)|\(?\d{1,3}[.)）、．]\s*(?=\D)|[①-⑳]|\p{L}[)）])/u
const markdown = /^#{2,6}\s*(?=\S)/u
/** “Photo: …”, “Source: …” */
const credit = /^[\p{L}]+(?: [\p{L}]+)?\s*[:：/]/u

const endsSentence = (text: string) => sentenceEnd.test(text.slice(-10))
/** A date or a time is no heading. */
const isNumbers = (text: string) =>
  text.replace(/\P{L}/gu, '').length <= text.replace(/\P{N}/gu, '').length
const startsLowerCase = (text: string) => /^\p{Ll}/u.test(text)

const linesOf = (text: string): Line[] => {
  let opensBlock = true
  return text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/).flatMap((raw) => {
    const line = { text: trimText(cleanText(raw)), opensBlock }
    opensBlock = line.text === ''
    return opensBlock ? [] : [line]
  })
}

/** Whether the first word of the next line would not have fitted on this one. */
const isFull = (line: Line, next: Line, width: number) => {
  const word = unspaced.test(next.text.charAt(0)) ? next.text.charAt(0) : next.text.split(' ')[0]!
  // East Asian typesetting leaves room to keep a mark with its word.
  const room = unspaced.test(line.text.at(-1) ?? '') ? 4 : 1
  return columns(line.text) + room + columns(word) > width
}

/** The column at which the text is wrapped, or `null` if its lines are paragraphs. */
const wrapOf = (lines: Line[]): number | null => {
  const width = lines.reduce((widest, { text }) => Math.max(widest, columns(text)), 0)
  if (width < narrowestWrap || width > widestWrap) return null
  const pairs = lines.flatMap((line, index) => {
    const next = lines[index + 1]
    return next && !next.opensBlock ? [[line, next] as const] : []
  })
  const ended = pairs.filter(([line]) => endsSentence(line.text)).length
  const wrapped = pairs.filter(
    ([line, next]) => isFull(line, next, width) && !endsSentence(line.text),
  ).length
  return wrapped > 0 && wrapped >= ended ? width : null
}

const joins = (line: Line, next: Line, width: number | null) => {
  if (next.opensBlock || listItem.test(next.text) || markdown.test(next.text)) return false
  if (markdown.test(line.text)) return false
  if (width === null) return false
  if (startsLowerCase(next.text) && !endsSentence(line.text)) return true
  return isFull(line, next, width) || (columns(line.text) > width * 0.8 && !endsSentence(line.text))
}

/** What stood where the line was broken: a space, but between Chinese characters nothing. */
const join = (line: string, next: string) => {
  const bare = unspaced.test(line.at(-1) ?? '') && unspaced.test(next.charAt(0))
  const hyphenated = /\p{L}-$/u.test(line) && startsLowerCase(next)
  return line + (bare || hyphenated ? '' : ' ') + next
}

const paragraphsOf = (lines: Line[]): Paragraph[] => {
  const width = wrapOf(lines)
  const paragraphs: (Paragraph & { opensBlock: boolean })[] = []
  for (const [index, line] of lines.entries()) {
    const previous = lines[index - 1]
    const last = paragraphs.at(-1)
    if (last && previous && joins(previous, line, width)) {
      last.text = join(last.text, line.text)
      last.alone = false
    } else {
      paragraphs.push({ ...line, alone: true })
    }
  }
  const anyEmpty = lines.some(({ opensBlock }, index) => opensBlock && index > 0)
  return paragraphs.map(({ alone, opensBlock, text }, index) => {
    const closesBlock = paragraphs[index + 1]?.opensBlock ?? true
    return { text, alone: alone && (!anyEmpty || (opensBlock && closesBlock)) }
  })
}

const isProse = (text: string) =>
  endsSentence(text) ||
  /[:：]$/.test(text) ||
  listItem.test(text) ||
  columns(text) > widestSubheading

const looksLikeHeading = ({ alone, text }: Paragraph) => {
  const bare = unspaced.test(text) && !/[\p{Script=Hangul}\p{Script=Latin}]/u.test(text)
  return (
    alone &&
    columns(text) <= (bare ? widestUnspaced : widestSubheading) &&
    !noHeadingEnd.test(text.slice(-10)) &&
    !isNumbers(text) &&
    !/@|https?:/u.test(text) &&
    !startsLowerCase(text) &&
    !/^["“„«「『‘'《([（［【]/u.test(text) &&
    !listItem.test(text) &&
    !credit.test(text)
  )
}

/** The lines of a text, a paragraph each. */
export const readLines = (text: string): Block[] =>
  linesOf(text).map((line) => ({ type: 'paragraph', inlines: [plainInline(line.text)] }))

/**
 * The paragraphs of a text, be its lines wrapped or not, and its subheadings: short lines on their
 * own between paragraphs, or lines with `## ` before them.
 */
export const readPlainText = (text: string): Block[] => {
  const paragraphs = paragraphsOf(linesOf(text))
  return paragraphs.map((paragraph, index): Block => {
    const marked = markdown.test(paragraph.text)
    const next = paragraphs[index + 1]
    const heads = index > 0 && next && !looksLikeHeading(next) && isProse(next.text)
    const isHeading = marked || (heads && looksLikeHeading(paragraph))
    if (!isHeading) return { type: 'paragraph', inlines: [plainInline(paragraph.text)] }
    return headingOf([
      plainInline(
        marked ? paragraph.text.replace(markdown, '').replace(/\s*#+$/, '') : paragraph.text,
      ),
    ])
  })
}
