import type { Sentence } from '../../../translations/sentence.ts'
import { nameFromEmail } from '../../nameFromEmail.ts'
import { WireError } from '../../WireError.ts'
import type { WireAuthor } from '../../WireStory.ts'
import { wireWarnings } from '../../wireWarnings.ts'
import { isPersonName } from './isPersonName.ts'
import { joinNameAndEmail } from './joinNameAndEmail.ts'
import { columns, endsUnlikeHeading, startsLowerCase } from './lineShape.ts'
import { splitNames } from './readByline.ts'
import type { Line } from './readLines.ts'
import { scanHeader, type HeaderContext, type HeaderLine } from './scanHeader.ts'
import { withoutFieldName } from './withoutFieldName.ts'

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
  warnings: Sentence[]
}

/** The widest section line, in columns. A headline that is wider may run over two lines. */
const widestSection = 50

const looksLikeSection = ({ text }: HeaderLine) =>
  columns(text) <= widestSection &&
  !endsUnlikeHeading(text) &&
  !/^\p{Ll}|\p{N}|[@#?？:：=]/u.test(text)

/** “B. Bayarzul”, “Б.Баярзул, Г.Ганболд”: persons and nothing else. */
const hasInitials = ({ text }: HeaderLine) =>
  splitNames(text).every((name) => /^\p{Lu}\p{Ll}?\.\s*\p{Lu}\p{Ll}+$/u.test(name))

/** Evident enough where the section is another line: two names or more, or a few characters. */
const looksLikeNames = ({ text }: HeaderLine) =>
  splitNames(text).every(
    (name) =>
      isPersonName(name) && (/^\p{Lu}\S*(?:\s+\S+)+$/u.test(name) || /^\p{Lo}{2,4}$/u.test(name)),
  )

const isOneName = (entry: HeaderLine) =>
  splitNames(entry.text).length === 1 && (hasInitials(entry) || looksLikeNames(entry))

/** The line that a headline goes on with: in its block, while the section stands elsewhere. */
const secondHalf = (
  lines: Line[],
  headlineAt: number,
  words: HeaderLine[],
  hasSection: boolean,
) => {
  const [headline, line, after] = lines.slice(headlineAt, headlineAt + 3)
  const second = words.find(({ at }) => at === headlineAt + 1)
  if (!second || !headline || !line || line.opensBlock) return undefined
  if (startsLowerCase(second.text)) return second
  const sectionElsewhere = hasSection || words.some((entry) => entry !== second)
  return columns(headline.text) > widestSection && after?.opensBlock && sectionElsewhere
    ? second
    : undefined
}

/** A line with a name alone. Right under the headline it may be a line of the headline's. */
const plainName = (lines: Line[], headlineAt: number, words: HeaderLine[], hasSection: boolean) => {
  const short = words.filter(
    (entry) =>
      looksLikeSection(entry) && (entry.at !== headlineAt + 1 || lines[entry.at]?.opensBlock),
  )
  return words.find(hasInitials) ?? (hasSection ? short : short.slice(1)).find(looksLikeNames)
}

/** A lead or a credit in a block of its own, right above the dateline, is text already. */
const beginningOfText = (lines: Line[], end: number, leftOver: HeaderLine[]) => {
  let at = end
  while (lines[at]?.opensBlock && lines[at - 1]?.opensBlock) {
    if (!leftOver.some((entry) => entry.at === at - 1 && entry.kind === 'words')) break
    at -= 1
  }
  return at
}

const nameAuthors = (authors: WireAuthor[], warnings: Sentence[]) =>
  authors.map(({ name, email }) => {
    if (name || !email) return { name, email }
    const made = nameFromEmail(email)
    warnings.push(wireWarnings.authorNamedFromEmail(email, made))
    return { name: made, email }
  })

const missingHeadline = (first: Line | undefined) =>
  first ? new WireError('noHeadline', { line: first.text.slice(0, 60) }) : new WireError('noText')

/**
 * Headline, section, bylines and timestamp, in whatever order they come and whichever are there.
 * @throws WireError if there is no headline, or the timestamp is an impossible one
 */
export const readHeader = (lines: Line[], context: HeaderContext): Header => {
  const { headlineAt, entries: scanned, end } = scanHeader(lines, context)
  const headlineLine = lines[headlineAt]
  if (!headlineLine) throw missingHeadline(lines[0])

  const knownSection = scanned.find(({ kind }) => kind === 'section')
  const entries = scanned.filter(({ at }) => at < end)
  const [time, ...moreTimes] = entries.flatMap((entry) =>
    entry.kind === 'timestamp' ? [entry] : [],
  )

  const words = entries.filter(({ kind }) => kind === 'words')
  const hasSection = knownSection !== undefined
  const second = secondHalf(lines, headlineAt, words, hasSection)
  const joined = joinNameAndEmail(
    entries,
    (entry) => hasSection && words.includes(entry) && entry !== second && isOneName(entry),
  )
  const bylines = entries.flatMap((entry) => {
    if (joined?.at.includes(entry.at)) return entry.at === joined.at[0] ? [joined.author] : []
    return entry.kind === 'byline' ? entry.authors : []
  })
  const notHeadline = words.filter((entry) => entry !== second && !joined?.at.includes(entry.at))
  const name =
    bylines.length === 0 ? plainName(lines, headlineAt, notHeadline, hasSection) : undefined
  const notName = notHeadline.filter((entry) => entry !== name)
  const section = knownSection ?? notName.find(looksLikeSection)
  const leftOver = entries.filter(
    (entry) =>
      (notName.includes(entry) ||
        entry.kind === 'section' ||
        moreTimes.some((one) => one === entry)) &&
      entry !== section,
  )
  const textAt = beginningOfText(lines, end, leftOver)
  const unplaced = leftOver.filter(({ at }) => at < textAt).map(({ text }) => text)

  const bare = withoutFieldName(headlineLine.text, 'headline', context.languages).replace(
    /^#+\s*/,
    '',
  )
  const headline = second ? `${bare} ${second.text}` : bare

  const warnings: Sentence[] = []
  if (second) warnings.push(wireWarnings.headlineJoined(headline))
  if (!section) warnings.push(wireWarnings.noSection())
  const authors = nameAuthors(bylines, warnings)
  if (joined) warnings.push(wireWarnings.authorJoined(joined.author))
  if (name) {
    const names = splitNames(name.text)
    authors.push(...names.map((one) => ({ name: one, email: null })))
    warnings.push(...names.map(wireWarnings.authorFromPlainName))
  }
  warnings.push(...(time ? time.timestamp.warnings : [wireWarnings.noTimestamp()]))
  warnings.push(...unplaced.map(wireWarnings.unplaced))

  return {
    headline,
    section: section?.text ?? null,
    authors,
    publishedAt: time?.timestamp.publishedAt ?? null,
    lines: lines.slice(0, textAt).flatMap((line) => (line === headlineLine ? [] : [line.text])),
    unplaced,
    body: lines.slice(textAt),
    warnings,
  }
}
