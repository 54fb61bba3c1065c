import { languageDefinitions } from '../../languages/definitions.ts'
import type { LanguageDefinition } from '../../languages/LanguageDefinition.ts'
import { recogniseLanguage } from '../../languages/recogniseLanguage.ts'
import type { WireAuthor, WireDateline, WireStory } from '../WireStory.ts'
import { wireWarnings } from '../wireWarnings.ts'
import { isAgencyName } from './plainText/agencyNames.ts'
import { datelineDate } from './plainText/datelineDate.ts'
import { perLanguages } from './plainText/perLanguages.ts'
import { readDateline } from './plainText/readDateline.ts'
import { readHeader } from './plainText/readHeader.ts'
import { readLines } from './plainText/readLines.ts'
import { readParagraphs, type Paragraph } from './plainText/readParagraphs.ts'
import { readParts } from './plainText/readParts.ts'
import { readRelated, type RelatedList } from './plainText/readRelated.ts'

export type PlainTextOptions = {
  /** The story, decoded: see `decodeText`. */
  text: string
  /** Code of the story's language; without it the language is recognised among `languages`. */
  language?: string
  /** The newsroom's languages, at least one. Labels and dates of the built-in ones are read too. */
  languages: LanguageDefinition[]
  /** IANA name of the zone of timestamps that name none. @default 'Asia/Ulaanbaatar' */
  timeZone?: string
  /** Names of the newsroom's sections in any language: they are recognised wherever they stand. */
  sections?: string[]
}

const withBuiltIn = perLanguages((languages) => {
  const own = new Set(languages.map(({ code }) => code))
  return [...languages, ...Object.values(languageDefinitions).filter(({ code }) => !own.has(code))]
})

/** A recognised language that is less certain than this is named as uncertain. */
const certain = 0.5

/** A lead or a credit may come before the dateline; more text may not. */
const furthestDateline = 2

/** Behind other text it takes an agency that is known, or a date, to be certain enough. */
const findDateline = (paragraphs: Paragraph[], languages: LanguageDefinition[]) => {
  for (const [at, { text }] of paragraphs.slice(0, furthestDateline + 1).entries()) {
    const written = readDateline(text, languages)
    if (!written) continue
    const { place, agency, date } = written
    const isCertain = agency !== null && (isAgencyName(agency, languages) || (place && date))
    if (at === 0 || isCertain) return { at, written }
  }
  return null
}

const cutDateline = (
  paragraphs: Paragraph[],
  languages: LanguageDefinition[],
  publishedAt: string | null,
  timeZone: string,
) => {
  const found = findDateline(paragraphs, languages)
  const paragraph = found && paragraphs[found.at]
  if (!paragraph) {
    return { dateline: null, asSent: null, at: null, authors: [], paragraphs, warnings: [] }
  }

  const { at, written } = found
  const { place, agency, date, authors, end } = written
  const asSent = paragraph.text.slice(0, end).trim()
  const rest = paragraph.text.slice(end).trim()
  const resolved = date
    ? datelineDate(date, asSent, publishedAt, timeZone)
    : { date: null, warnings: [] }
  const dateline: WireDateline = { place, date: resolved.date, agency }
  return {
    dateline,
    asSent,
    at,
    authors,
    paragraphs: paragraphs.toSpliced(at, 1, ...(rest ? [{ ...paragraph, text: rest }] : [])),
    warnings: [
      ...(at > 0 ? [wireWarnings.datelineAfterText(asSent)] : []),
      ...(place === null ? [wireWarnings.datelineWithoutPlace(asSent)] : []),
      ...resolved.warnings,
    ],
  }
}

const addDatelineAuthors = (authors: WireAuthor[], names: string[]) => {
  const more = names.filter((name) => !authors.some((author) => author.name === name))
  return {
    authors: [...authors, ...more.map((name) => ({ name, email: null }))],
    warnings: more.map(wireWarnings.authorFromDateline),
  }
}

/**
 * Reads a story that came as plain text, laid out as agencies lay it out: a headline; lines for
 * section, bylines and time in any order; a dateline at the head of the first paragraph; paragraphs
 * with short lines as subheadings between them; a label in any language with the related news.
 *
 * Whatever is not certain is still read, with a warning. Nothing is lost: every line of the text is
 * in some field or in `asSent`. Text stays as it was typed, non-breaking spaces and curly quotation
 * marks included; only the marks around labels, list items and Markdown headings go.
 * @throws WireError if there is no headline, or the timestamp is an impossible one
 */
export const parsePlainText = ({
  text,
  language: givenLanguage,
  languages,
  timeZone = 'Asia/Ulaanbaatar',
  sections = [],
}: PlainTextOptions): WireStory => {
  const allLanguages = withBuiltIn(languages)
  const namesOf = (code: string) =>
    allLanguages.find((one) => one.code === code) ?? { label: code, name: code }

  const header = readHeader(readLines(text), { languages: allLanguages, sections, timeZone })
  const found = readRelated(header.body, allLanguages)
  const body = found ? header.body.slice(0, found.at) : header.body
  const cut = cutDateline(readParagraphs(body), allLanguages, header.publishedAt, timeZone)
  const { parts, warnings: partWarnings } = readParts(cut.paragraphs, {
    languages: allLanguages,
    // After a dateline that stands alone the text may open with one.
    textUntil: cut.at ?? 1,
  })
  const { authors, warnings: authorWarnings } = addDatelineAuthors(header.authors, cut.authors)

  const recognised = recogniseLanguage(
    [header.headline, ...body.map((line) => line.text)].join('\n'),
    languages,
  )
  const language = givenLanguage ?? recognised.language
  const related = found && { ...found.related, language: labelLanguage(found.related, language) }

  const isCertain = recognised.confidence >= certain
  const languageWarning = wireWarnings[isCertain ? 'languageRecognised' : 'languageUncertain']
  const isOtherLanguage = related && related.language !== language
  const warnings = [
    givenLanguage === undefined ? [languageWarning(namesOf(language))] : [],
    header.warnings,
    authorWarnings,
    authors.length === 0 ? [wireWarnings.noByline()] : [],
    cut.dateline ? cut.warnings : [wireWarnings.noDateline()],
    partWarnings,
    parts.length === 0 ? [wireWarnings.noText()] : [],
    isOtherLanguage
      ? [
          wireWarnings.relatedInOtherLanguage(
            related.label,
            namesOf(related.language),
            namesOf(language),
          ),
        ]
      : [],
    related?.items.length === 0 ? [wireWarnings.relatedEmpty(related.label)] : [],
  ].flat()

  return {
    headline: header.headline,
    language,
    languageGuessed: givenLanguage === undefined,
    section: header.section,
    authors,
    publishedAt: header.publishedAt,
    dateline: cut.dateline,
    parts,
    related: related && { label: related.label, language: related.language, items: related.items },
    unplaced: header.unplaced,
    asSent: {
      header: header.lines,
      dateline: cut.asSent,
      related: related?.lines ?? [],
    },
    warnings,
  }
}

/** Where several languages have a label in common, it is the story's own. */
const labelLanguage = ({ languages }: RelatedList, storyLanguage: string): string =>
  languages.includes(storyLanguage) ? storyLanguage : languages[0]!
