import type { LanguageDefinition } from '../../../languages/LanguageDefinition.ts'
import type { WireAuthor } from '../../WireStory.ts'
import { columns, endsSentence, isListItem } from './lineShape.ts'
import { readByline } from './readByline.ts'
import { readDateline } from './readDateline.ts'
import type { Line } from './readLines.ts'
import { readTimestamp, type Timestamp } from './readTimestamp.ts'
import { withoutFieldName } from './withoutFieldName.ts'

export type HeaderContext = {
  languages: LanguageDefinition[]
  /** Names of the newsroom's own sections, in any language. */
  sections: string[]
  timeZone: string
}

/** What a line of the header is, as far as it can be told on its own. */
export type HeaderLine = {
  text: string
  /** Its place among the story's lines. Several may come from one line. */
  at: number
} & (
  | { kind: 'byline'; authors: WireAuthor[] }
  | { kind: 'section' }
  | { kind: 'timestamp'; timestamp: Timestamp }
  | { kind: 'words' }
)

type ScannedHeader = {
  /** The headline's place among the lines, or -1. */
  headlineAt: number
  /** Every other line that may be of the header. */
  entries: HeaderLine[]
  /** Where the last line ends that surely is, and the text begins. */
  end: number
}

/** A headline may be long; this is a paragraph. */
const longestHeadline = 400

/** No header has more lines. */
const longestHeader = 30

/** Lines without a meaning of their own that a header has at most: a section, a name, a deck. */
const mostWords = 3

/** No wire wraps its lines at fewer columns. */
const narrowestWrap = 40

const foldName = (text: string) =>
  text
    .toLowerCase()
    .replace(/^#+\s*/, '')
    .replace(/\s+/g, ' ')
    .trim()

const isProse = (text: string) => columns(text) > 100 || (endsSentence(text) && columns(text) > 20)

/** Whether the text begins here. A line that was wrapped may have only half of the dateline. */
const opensWithDateline = ([line, next]: Line[], languages: LanguageDefinition[]): boolean => {
  if (!line) return false
  if (readDateline(line.text, languages)) return true
  if (!next || next.opensBlock || columns(line.text) < narrowestWrap) return false
  return (
    !readDateline(next.text, languages) &&
    readDateline(`${line.text} ${next.text}`, languages) !== null
  )
}

/**
 * Goes through a story's lines down to where its text begins, and tells what each is.
 * @throws WireError if a line is shaped as a timestamp and is no possible time
 */
export const scanHeader = (lines: Line[], context: HeaderContext): ScannedHeader => {
  const { languages, sections, timeZone } = context
  const known = new Set(
    [...sections, ...languages.flatMap(({ wire }) => wire?.sections ?? [])].map(foldName),
  )
  const entries: HeaderLine[] = []
  let headlineAt = -1
  let end = 0
  let words = 0

  const classify = (text: string, at: number): HeaderLine => {
    const timestamp = readTimestamp(text, languages, timeZone)
    if (timestamp) return { text, at, kind: 'timestamp', timestamp }
    const authors = readByline(text, languages)
    // “By 2030 …” may be a headline: before it, only an address makes a byline.
    if (authors && (headlineAt >= 0 || authors.some(({ email }) => email))) {
      return { text, at, kind: 'byline', authors }
    }
    const section = withoutFieldName(text, 'section', languages)
    if (section !== text || known.has(foldName(text))) {
      return { text: section, at, kind: 'section' }
    }
    return { text, at, kind: 'words' }
  }

  /** “Politics | 2025-11-20 16:26” is two lines in one. */
  const classifyPieces = (text: string, at: number): HeaderLine[] => {
    const whole = classify(text, at)
    const pieces = text.length > longestHeadline ? [] : text.split(/\s*[|｜]\s*/)
    if (whole.kind !== 'words' || pieces.length < 2) return [whole]
    const classified = pieces.filter(Boolean).map((piece) => classify(piece, at))
    const plain = classified.filter(({ kind }) => kind === 'words').length
    return plain <= 1 && plain < classified.length ? classified : [whole]
  }

  for (const [at, line] of lines.slice(0, longestHeader).entries()) {
    const classified = classifyPieces(line.text, at)
    if (classified.some(({ kind }) => kind !== 'words')) {
      entries.push(...classified)
      end = at + 1
      continue
    }
    if (opensWithDateline(lines.slice(at, at + 2), languages)) {
      // Whatever stands above the dateline is of the header, known or not.
      if (headlineAt >= 0) end = at
      break
    }
    if (headlineAt < 0) {
      // Text right under the header's other lines is no headline but a story without one.
      if (line.text.length > longestHeadline || (at > 0 && isProse(line.text))) break
      headlineAt = at
      end = at + 1
      continue
    }
    if (isProse(line.text) || isListItem(line.text) || words === mostWords) break
    words += 1
    entries.push(...classified)
  }
  return { headlineAt, entries, end }
}
