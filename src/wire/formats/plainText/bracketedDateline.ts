import type { LanguageDefinition } from '../../../languages/LanguageDefinition.ts'
import { agencyNames, isAgencyName } from './agencyNames.ts'
import { isPlace } from './isPlace.ts'
import { readDate } from './readDate.ts'
import type { DatelineShape, WrittenDateline } from './WrittenDateline.ts'

const bracketed = /^[([（［【〔「](?<inside>[^()[\]（）［］【】〔〕「」]{2,60})[)\]）］】〕」]/u

/** “홍길동 기자 = ”, and the dash that some put before the text. */
const reporters =
  /^\s*(?<names>[\p{Script=Hangul}\s,·]{2,40}?)\s*(?:인턴|선임|객원)?(?:기자|특파원|통신원)\s*[=＝]\s*/u
const opening = /^\s*(?:[=＝:：－]|--+|[-–—―](?=\s))?\s*/u

/** “연합뉴스 홍길동 기자”: who wrote for the agency. */
const agencyReporter =
  /^(?<agency>.+?)\s+(?<names>[\p{Script=Hangul}]{2,4}(?:[\s,·]+[\p{Script=Hangul}]{2,4})*)\s*(?:기자|특파원|통신원)$/u

type Inside = Omit<WrittenDateline, 'end'>

const splitReporters = (names: string) => names.split(/[\s,·]+/).filter(Boolean)

const trim = (text: string) => text.replace(/^[\s,，、:：・]+|[\s,，、:：・]+$/gu, '')

/** A date at either end of a text, and what is left of the text. */
const splitDate = (text: string, languages: LanguageDefinition[]) => {
  const atEnd = readDate(text, languages, 'end')
  if (atEnd) return { date: atEnd, before: trim(text.slice(0, atEnd.start)), after: '' }
  // In the middle: 東京 20日 ロイター. The date begins at its first digit.
  const digit = text.search(/[\d０-９]/)
  const date = digit < 0 ? null : readDate(text.slice(digit), languages, 'start')
  if (!date) return null
  return {
    date: { ...date, start: date.start + digit, end: date.end + digit },
    before: trim(text.slice(0, digit)),
    after: trim(text.slice(digit + date.end)),
  }
}

/** “ソウル聯合ニュース”, “新華社北京”, “ウランバートル 時事”: place and known agency in either order. */
const splitAgency = (text: string, languages: LanguageDefinition[]) => {
  for (const agency of agencyNames(languages)) {
    const at = text.length - agency.length
    if (at > 0 && text.endsWith(agency)) return { place: trim(text.slice(0, at)), agency }
    if (at > 0 && text.startsWith(agency)) return { place: trim(text.slice(agency.length)), agency }
  }
  return null
}

/** “(울란바토르=몬차메) 11월 20일 = ”: a date behind the brackets, before the mark that opens the text. */
const readBehind = (rest: string, languages: LanguageDefinition[]) => {
  const space = /^\s*/u.exec(rest)![0].length
  const date = readDate(rest.slice(space), languages, 'start')
  const end = date ? space + date.end : 0
  const mark = /^\s*[=＝]\s*/u.exec(rest.slice(end))
  return date && mark ? { date, length: end + mark[0].length } : null
}

const readInside = (inside: string, languages: LanguageDefinition[]): Inside | null => {
  const text = inside
    .trim()
    .replace(/(?:[电電発讯訊]|消息)$/u, '')
    .trim()

  const [, left, right] = /^([^=＝]+)[=＝](.+)$/u.exec(text) ?? []
  if (left && right) {
    const whole = splitAgency(text, languages)
    if (whole && isAgencyName(whole.agency, languages) && /[=＝]/u.test(whole.agency)) {
      return isPlace(whole.place) ? { ...whole, date: null, authors: [] } : null
    }
    const dated = splitDate(left, languages)
    const before = dated ? dated.before : trim(left)
    // “울란바토르 AFP=연합뉴스”: whose news the agency passes on.
    const source = agencyNames(languages).find((name) => before.endsWith(` ${name}`))
    const place = source ? trim(before.slice(0, -source.length)) : before
    const { agency = trim(right), names = '' } = agencyReporter.exec(trim(right))?.groups ?? {}
    const credits = languages.flatMap(({ wire }) => wire?.credits ?? [])
    // “[사진=연합뉴스]” has the same shape.
    return isPlace(place) && !credits.includes(place.toLowerCase()) && /^\p{L}/u.test(agency)
      ? {
          place,
          agency: source ? `${source}=${agency}` : agency,
          date: dated?.date ?? null,
          authors: splitReporters(names),
        }
      : null
  }

  const dated = splitDate(text, languages)
  if (dated) {
    const { before, after, date } = dated
    // 東京 20日 ロイター
    if (before && after) {
      return isPlace(before) ? { place: before, agency: after, date, authors: [] } : null
    }
    const names = before || after
    if (isAgencyName(names, languages)) return { place: null, agency: names, date, authors: [] }
    // 新華社北京11月20日
    const split = splitAgency(names, languages)
    return split && isPlace(split.place) ? { ...split, date, authors: [] } : null
  }

  const split = splitAgency(text, languages)
  return split && isPlace(split.place) ? { ...split, date: null, authors: [] } : null
}

/** `(서울=연합뉴스) 홍길동 기자 =`, `【ウランバートル＝モンツァメ】`, `［東京　２０日　ロイター］ -` */
export const bracketedDateline: DatelineShape = (text, languages) => {
  const match = bracketed.exec(text)
  const read = match?.groups?.inside ? readInside(match.groups.inside, languages) : null
  if (!match || !read) return null

  const rest = text.slice(match[0].length)
  const behind = read.date ? null : readBehind(rest, languages)
  if (behind) return { ...read, date: behind.date, end: match[0].length + behind.length }
  const byline = reporters.exec(rest)
  const skipped = byline ?? opening.exec(rest)
  return {
    ...read,
    authors: [...read.authors, ...splitReporters(byline?.groups?.names ?? '')],
    end: match[0].length + (skipped?.[0].length ?? 0),
  }
}
