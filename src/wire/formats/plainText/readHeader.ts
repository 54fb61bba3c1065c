import type { LanguageDefinition } from '../../../languages/definitions.ts'
import { nameFromEmail } from '../../nameFromEmail.ts'
import { WireError } from '../../WireError.ts'
import type { WireAuthor } from '../../WireStory.ts'
import { wireWarnings } from '../../wireWarnings.ts'
import { isPersonName } from './isPersonName.ts'
import {
  columns,
  endsSentence,
  endsUnlikeHeading,
  isListItem,
  startsLowerCase,
} from './lineShape.ts'
import { readByline } from './readByline.ts'
import { readDateline } from './readDateline.ts'
import type { Line } from './readLines.ts'
import { readTimestamp, type Timestamp } from './readTimestamp.ts'

type Context = {
  languages: LanguageDefinition[]
  /** Names of the newsroom's own sections, in any language. */
  sections: string[]
  timeZone: string
}

export type Header = {
  headline: string
  section: string | null
  authors: WireAuthor[]
  publishedAt: string | null
  /** Every line but the headline, as it was sent. */
  lines: string[]
  unplaced: string[]
  /** The lines that follow the header. */
  body: Line[]
  warnings: string[]
}

type HeaderLine = { text: string; line: Line } & (
  | { kind: 'byline'; authors: WireAuthor[] }
  | { kind: 'section' }
  | { kind: 'timestamp'; timestamp: Timestamp }
  | { kind: 'words' }
)

/** A headline may be long; this is a paragraph. */
const longestHeadline = 400

/** The widest section line, in columns. */
const widestSection = 50

/** No wire wraps its lines at fewer columns. */
const narrowestWrap = 40

/** Lines without a meaning of their own that a header has at most: a section, a name, a deck. */
const mostWords = 3

const foldName = (text: string) =>
  text
    .trim()
    .toLowerCase()
    .replace(/[\s:：]+/g, ' ')
    .trim()

const sectionNames = ({ languages, sections }: Context) =>
  new Set(
    [...sections, ...languages.flatMap(({ wire }) => wire?.sections ?? [])].map((name) =>
      foldName(name),
    ),
  )

const isProse = (text: string) => columns(text) > 100 || (endsSentence(text) && columns(text) > 20)

const looksLikeSection = (text: string) =>
  columns(text) <= widestSection &&
  !endsUnlikeHeading(text) &&
  !/^\p{Ll}|\p{N}|[@#?？:：=]/u.test(text)

/** “B. Bayarzul”, “Б.Баярзул”: a person and nothing else. */
const hasInitial = (text: string) => /^\p{Lu}\p{Ll}?\.\s*\p{Lu}\p{Ll}+$/u.test(text)

/** Evident enough where the section is another line: two names or more, or a few characters. */
const looksLikeName = (text: string) =>
  isPersonName(text) && (/^\p{Lu}\S*(?:\s+\S+)+$/u.test(text) || /^\p{Lo}{2,4}$/u.test(text))

/** Whether the text begins here. A line that was wrapped may have only half of the dateline. */
const opensWithDateline = ([line, next]: Line[], { languages }: Context) => {
  if (!line) return false
  if (readDateline(line.text, languages)) return true
  if (!next || next.opensBlock || columns(line.text) < narrowestWrap) return false
  return (
    !readDateline(next.text, languages) &&
    readDateline(`${line.text} ${next.text}`, languages) !== null
  )
}

/** The lines before the text, as far as each can be told on its own, and where the text begins. */
const scan = (lines: Line[], context: Context) => {
  const known = sectionNames(context)
  const found: HeaderLine[] = []
  let headline: Line | null = null
  let end = 0
  let words = 0

  const classify = (text: string, line: Line): HeaderLine => {
    const timestamp = readTimestamp(text, context.languages, context.timeZone)
    if (timestamp) return { text, line, kind: 'timestamp', timestamp }
    const authors = readByline(text, context.languages)
    if (authors && (headline || authors.some(({ email }) => email))) {
      return { text, line, kind: 'byline', authors }
    }
    const section = known.has(foldName(text.replace(/^#+\s*/, '')))
    return { text, line, kind: section ? 'section' : 'words' }
  }

  for (const [index, line] of lines.entries()) {
    const whole = classify(line.text, line)
    // “Politics | 2025-11-20 16:26”: several lines in one.
    const pieces = line.text.split(/\s*[|｜]\s*/).map((text) => classify(text, line))
    const several =
      pieces.length > 1 &&
      whole.kind === 'words' &&
      pieces.filter(({ kind }) => kind !== 'words').length >= pieces.length - 1

    if (whole.kind !== 'words' || several) {
      found.push(...(several ? pieces : [whole]))
      end = index + 1
      continue
    }
    if (opensWithDateline(lines.slice(index, index + 2), context)) break
    if (!headline) {
      // Text right after the header's other lines is no headline but a story without one.
      if (line.text.length > longestHeadline || (index > 0 && isProse(line.text))) break
      headline = line
      end = index + 1
      continue
    }
    if (isProse(line.text) || isListItem(line.text) || words === mostWords) break
    words += 1
    found.push(whole)
  }
  return { headline, found, end }
}

/** A section line that is not a known one is told by standing between headline and dateline. */
const sectionBeforeDateline = (lines: Line[], end: number, context: Context) => {
  const [line, ...following] = lines.slice(end, end + 3)
  if (!line || !looksLikeSection(line.text)) return null
  return opensWithDateline(following, context) ? line : null
}

const nameAuthors = (authors: WireAuthor[], warnings: string[]) =>
  authors.map(({ name, email }) => {
    if (name || !email) return { name, email }
    const made = nameFromEmail(email)
    warnings.push(wireWarnings.authorNamedFromEmail(email, made))
    return { name: made, email }
  })

/**
 * Headline, section, bylines and timestamp, in whatever order they come and whichever are there.
 * @throws WireError if there is no headline, or the timestamp is an impossible one
 */
export const readHeader = (lines: Line[], context: Context): Header => {
  const { headline, found, end: scanned } = scan(lines, context)
  if (!headline) {
    const [first] = lines
    throw new WireError(
      'noHeadline',
      first
        ? `The story has no headline: “${first.text.slice(0, 60)}” is not one. Put the headline on a line of its own at the top.`
        : 'The story is empty: it has not even a headline. Check that the text was sent.',
    )
  }

  const warnings: string[] = []
  let end = scanned
  const inHeader = (entry: HeaderLine) => lines.indexOf(entry.line) < end
  const wordsAfter = sectionBeforeDateline(lines, end, context)
  const knownSection = found.find((entry) => entry.kind === 'section')
  if (!knownSection && wordsAfter) end += 1
  const entries = found.filter(inHeader)
  const words = entries.filter(({ kind }) => kind === 'words')
  const take = (entry: HeaderLine | undefined) => {
    if (entry) words.splice(words.indexOf(entry), 1)
    return entry
  }

  // A second line of the headline: in its block, while the section stands elsewhere.
  let fullHeadline = headline.text.replace(/^#+\s*/, '')
  const second = words.find(({ line }) => lines.indexOf(line) === lines.indexOf(headline) + 1)
  const after = lines[lines.indexOf(headline) + 2]
  const otherSection = knownSection ?? words.find((entry) => entry !== second)
  const isSecondHalf =
    second &&
    !second.line.opensBlock &&
    (startsLowerCase(second.text) ||
      (after?.opensBlock && otherSection && columns(headline.text) > widestSection))
  if (isSecondHalf) {
    take(second)
    fullHeadline = `${fullHeadline} ${second.text}`
    warnings.push(wireWarnings.headlineJoined(fullHeadline))
  }

  const bylines = entries.flatMap((entry) => (entry.kind === 'byline' ? entry.authors : []))
  const plainName = () => {
    const initialled = words.find(({ text }) => hasInitial(text))
    if (initialled) return initialled
    // Right under the headline it may be a line of the headline’s.
    const short = words.filter(({ text, line }) => looksLikeSection(text) && line !== under)
    return (knownSection ? short : short.slice(1)).find(({ text }) => looksLikeName(text))
  }
  const name = bylines.length === 0 ? take(plainName()) : undefined
  const section = knownSection ?? take(words.find(({ text }) => looksLikeSection(text)))

  const timestamps = entries.flatMap((entry) => (entry.kind === 'timestamp' ? [entry] : []))
  const [timestamp, ...moreTimestamps] = timestamps
  const moreSections = entries.filter((entry) => entry.kind === 'section' && entry !== section)
  const unplaced = [...words, ...moreTimestamps, ...moreSections].map(({ text }) => text)

  if (!section) warnings.push(wireWarnings.noSection())
  const authors = nameAuthors(bylines, warnings)
  if (name) {
    authors.push({ name: name.text, email: null })
    warnings.push(wireWarnings.authorFromPlainName(name.text))
  }
  if (timestamp) warnings.push(...timestamp.timestamp.warnings)
  else warnings.push(wireWarnings.noTimestamp())
  warnings.push(...unplaced.map(wireWarnings.unplaced))

  return {
    headline: fullHeadline,
    section: section?.text ?? null,
    authors,
    publishedAt: timestamp?.timestamp.publishedAt ?? null,
    lines: lines.slice(0, end).flatMap((line) => (line === headline ? [] : [line.text])),
    unplaced,
    body: lines.slice(end),
    warnings,
  }
}
