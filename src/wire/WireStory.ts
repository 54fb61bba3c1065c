import type { Body } from '../../fields/body/nodes.ts'
import type { Sentence } from '../translations/sentence.ts'

/** A name is missing only where neither the story nor the e-mail address gave one. */
export type WireAuthor = { name: string | null; email: string | null }

/** Place and agency as they were written. */
export type WireDateline = {
  /** `null` in the few datelines that have only a date and an agency. */
  place: string | null
  /** `YYYY-MM-DD` */
  date: string | null
  agency: string | null
}

/** A subheading with the text under it. Only the first part of a story has none. */
export type WirePart = { subheading: string | null; paragraphs: string[] }

export type WireRelated = {
  /** The label as it was written, without the marks around it. */
  label: string
  /** Code of the language whose label it is. */
  language: string
  /** One headline each, without bullet or number. */
  items: string[]
}

/** A story as a wire sent it, whatever the format it came in. What the importer takes. */
export type WireStory = {
  headline: string
  /** Language code, one of those that the parser was given. */
  language: string
  /** Whether the language was recognised from the text rather than given. */
  languageGuessed: boolean
  /** The section line as it was sent. */
  section: string | null
  authors: WireAuthor[]
  /** ISO 8601 in UTC with milliseconds. */
  publishedAt: string | null
  dateline: WireDateline | null
  /** One or two sentences for lists; only some formats have them. */
  summary?: string | null
  /**
   * The text with its links, lists, tables and the like, from formats that have them: Lexical JSON as
   * articles keep it, without ids. It says the same as `parts`, and takes their place in the article.
   */
  body?: Body
  parts: WirePart[]
  related: WireRelated | null
  /** Lines of the header that found no place in any field. Each has its warning. */
  unplaced: string[]
  /** The lines that fields were read from, so that nothing that was sent is ever lost. */
  asSent: {
    /** Every line of the header but the headline, the unplaced ones included. */
    header: string[]
    /** What was cut off the first paragraph. */
    dateline: string | null
    /** The label's line and all that follow it. */
    related: string[]
  }
  /** A sentence for each thing that was guessed or is missing. */
  warnings: Sentence[]
}
