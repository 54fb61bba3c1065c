import { oneLine } from '../../../../fields/body/oneLine.ts'
import type { LanguageDefinition } from '../../../languages/LanguageDefinition.ts'
import type { Sentence } from '../../../translations/sentence.ts'
import { WireError } from '../../WireError.ts'
import type { WireAuthor, WireDateline } from '../../WireStory.ts'
import { datelineDate } from '../plainText/datelineDate.ts'
import { readDate } from '../plainText/readDate.ts'
import { readDateline } from '../plainText/readDateline.ts'
import { readTimestamp } from '../plainText/readTimestamp.ts'
import { markdownWarnings } from './markdownWarnings.ts'
import { readAuthorField } from './readAuthorField.ts'

export type Fields = {
  authors: WireAuthor[]
  dateline: null | WireDateline
  headline: null | string
  language: null | string
  publishedAt: null | string
  section: null | string
  summary: null | string
  /** What fits no field, as `name: value`. */
  unplaced: string[]
  warnings: Sentence[]
}

type Context = {
  /** The newsroom’s. */
  languages: LanguageDefinition[]
  /** All whose dates are read. */
  readable: LanguageDefinition[]
  timeZone: string
}

/** The names under which each field is known, the first that is given counts. */
const names = {
  authors: ['authors', 'author', 'byline'],
  dateline: ['dateline'],
  headline: ['headline', 'title'],
  language: ['language', 'lang'],
  publishedAt: ['publishedat', 'date'],
  section: ['section', 'category'],
  summary: ['summary', 'description'],
  tags: ['tags', 'keywords'],
} as const

const fold = (name: string) => name.toLowerCase().replace(/[\s_-]/g, '')

const isScalar = (value: unknown): value is boolean | number | string =>
  ['boolean', 'number', 'string'].includes(typeof value)

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const shown = (value: unknown): string => (isScalar(value) ? String(value) : JSON.stringify(value))

/** A text on one line; empty ones are none. */
const line = (value: unknown): null | string =>
  isScalar(value) ? oneLine(String(value)) || null : null

/**
 * What the front matter of a story says, in the newsroom’s own words.
 * @throws WireError if it names a language that the newsroom does not have, or an impossible time
 */
export const readFields = (given: Record<string, unknown>, context: Context): Fields => {
  const warnings: Sentence[] = []
  const rest = new Map(
    Object.entries(given).filter(
      ([, value]) => value !== null && value !== undefined && value !== '',
    ),
  )
  const take = (field: keyof typeof names): unknown => {
    for (const name of names[field]) {
      const key = [...rest.keys()].find((one) => fold(one) === name)
      if (key === undefined) continue
      const value = rest.get(key)
      rest.delete(key)
      return value
    }
    return undefined
  }
  const wrong = (name: string, value: unknown, example: string) => {
    warnings.push(markdownWarnings.wrongField(name, shown(value), example))
    return null
  }
  const takeLine = (field: 'headline' | 'section' | 'summary') => {
    const value = take(field)
    return value === undefined ? null : (line(value) ?? wrong(field, value, `${field}: …`))
  }

  const headline = takeLine('headline')
  const section = takeLine('section')
  const summary = takeLine('summary')
  const language = readLanguage(take('language'), context)

  const sent = take('publishedAt')
  const timestamp =
    sent === undefined ? null : readTimestamp(line(sent) ?? '', context.readable, context.timeZone)
  warnings.push(...(timestamp?.warnings ?? []))
  if (sent !== undefined && !timestamp) wrong('date', sent, 'date: 2025-11-20 16:26:07')
  const publishedAt = timestamp?.publishedAt ?? null

  const written = take('dateline')
  const dateline =
    written === undefined
      ? null
      : (readDatelineField(written, publishedAt, context, warnings) ??
        wrong('dateline', written, 'dateline: { place: …, date: 2025-11-20, agency: … }'))

  const authors = readAuthorField(take('authors'))
  warnings.push(...authors.warnings)

  const tags = take('tags')
  if (tags !== undefined) {
    warnings.push(
      markdownWarnings.tagsIgnored(Array.isArray(tags) ? tags.map(shown).join(', ') : shown(tags)),
    )
  }
  const unplaced = [...rest].map(([name, value]) => `${name}: ${shown(value)}`)
  warnings.push(...unplaced.map(markdownWarnings.unknownField))
  return {
    authors: authors.authors,
    dateline,
    headline,
    language,
    publishedAt,
    section,
    summary,
    unplaced: [...(tags === undefined ? [] : [`tags: ${shown(tags)}`]), ...unplaced],
    warnings,
  }
}

/** `en`, `EN`, `zh-CN`, `English`, `Монгол` */
const readLanguage = (value: unknown, { languages }: Context): null | string => {
  if (value === undefined) return null
  const sent = String(line(value) ?? shown(value)).toLowerCase()
  const found =
    languages.find(({ code }) => code.toLowerCase() === sent) ??
    languages.find((one) => [one.name, one.label].some((name) => name.toLowerCase() === sent)) ??
    languages.find(({ code }) => code.toLowerCase() === sent.split(/[-_]/)[0])
  if (found) return found.code
  throw new WireError('language', {
    language: shown(value),
    languages: languages.map(({ code }) => code).join(', '),
  })
}

const readDatelineField = (
  value: unknown,
  publishedAt: null | string,
  { readable, timeZone }: Context,
  warnings: Sentence[],
): null | WireDateline => {
  if (isRecord(value)) {
    const fields = new Map(Object.entries(value).map(([name, one]) => [fold(name), line(one)]))
    const [place = null, agency = null, day = null] = ['place', 'agency', 'date'].map((name) =>
      fields.get(name),
    )
    const date = day === null ? null : readDate(day, readable, 'whole')
    if (day !== null && !date) {
      warnings.push(markdownWarnings.wrongField('dateline.date', day, 'date: 2025-11-20'))
    }
    const resolved = date ? datelineDate(date, day!, publishedAt, timeZone) : null
    warnings.push(...(resolved?.warnings ?? []))
    return place || agency || resolved ? { place, date: resolved?.date ?? null, agency } : null
  }
  const text = line(value)
  const written = text === null ? null : readDateline(`${text} `, readable)
  if (!written || written.end < text!.length) return null
  const resolved = written.date
    ? datelineDate(written.date, text!, publishedAt, timeZone)
    : { date: null, warnings: [] }
  warnings.push(...resolved.warnings)
  return { place: written.place, date: resolved.date, agency: written.agency }
}
