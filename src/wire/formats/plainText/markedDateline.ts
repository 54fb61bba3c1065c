import type { LanguageDefinition } from '../../../languages/LanguageDefinition.ts'
import { agencyNames, isAgencyName } from './agencyNames.ts'
import { isPersonName } from './isPersonName.ts'
import { isPlace } from './isPlace.ts'
import { startsLowerCase } from './lineShape.ts'
import { readDate, type WrittenDate } from './readDate.ts'
import type { DatelineShape } from './WrittenDateline.ts'

/** The first things between slashes or brackets. They overlap: a date may have slashes too. */
const marks =
  /(?=(?<mark>[/／]\s*(?<slashed>[^/／]{2,60}?)\s*[/／]|[([（［]\s*(?<bracketed>[^()（）[\]［］]{2,60}?)\s*[)\]）］]))/gu

/**
 * What closes a dateline: a full stop, or a dash or an AP underscore. Behind a full stop a dash
 * already is the text’s own, and opens somebody’s words.
 */
const terminator =
  /^\s*(?:[.。．᠃](?!\.)\s*(?:--+\s*)?|(?:--+|[—―–]+|[＝：－]|[-_=:](?=\s|$)|(?<=\s)-(?=\p{Lu}))\s*)?/u

type Head = {
  place: string
  date: WrittenDate | null
  /** Whether a comma or full stop stands between place and date. */
  separated: boolean
}

const readHead = (head: string, languages: LanguageDefinition[]): Head | null => {
  const bare = head.replace(/[\s.,，、。．᠂᠃:：–—-]+$/u, '')
  // “2025 г.” keeps its full stop either way: the shapes of dates do without.
  const date = readDate(bare, languages, 'end')
  const before = date ? bare.slice(0, date.start) : bare
  const place = before.replace(/[\s.,，、。．᠂:：–—-]+$/u, '')
  const written = /\bD\.C$/u.test(place) ? `${place}.` : place
  return isPlace(written)
    ? { place: written, date, separated: /[.,，、。．᠂]\s*$/u.test(before) }
    : null
}

/** “Asian Development Bank (ADB)”: the brackets hold the initials of what stands before them. */
const isAcronym = (short: string, long: string) => {
  const initials = long.split(/[\s-]+/).map((word) => word.charAt(0))
  return initials.length > 1 && initials.join('').toLowerCase() === short.toLowerCase()
}

const isAgency = (text: string) => /^\p{L}/u.test(text) && !/[!?。;]|\p{L}{4,}\.\s/u.test(text)

/** “Корр. ТАСС Иван Петров”: an agency and who wrote for it. */
const splitReporter = (text: string, languages: LanguageDefinition[]) => {
  const names = text.replace(/^Корр(?:\.|еспондент)\s*/u, '')
  const agency = agencyNames(languages).find((known) => names.startsWith(`${known} `))
  const reporter = agency && names.slice(agency.length).trim()
  return reporter && isPersonName(reporter) && /^\p{Lu}\S*\s+\p{Lu}/u.test(reporter)
    ? { agency, authors: [reporter] }
    : { agency: text, authors: [] }
}

const isTime = (text: string) =>
  /^(?:현지\s?시간|한국\s?시간|일본\s?시간|[월화수목금토일](?:요일)?|現地時間|日本時間|当地时间|北京时间|星期.|周.|[月火水木金土日](?:曜日?)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|local time|местное время|по местному времени)$/iu.test(
    text,
  )

type Evidence = {
  head: Head
  agency: string
  slashed: boolean
  known: boolean
  terminated: boolean
  rest: string
}

/**
 * Whether a place and a name in slashes or brackets are a dateline. The less it has of date, known
 * agency and closing dash or full stop, the plainer the rest has to be.
 */
const isDateline = ({ head, agency, slashed, known, terminated, rest }: Evidence) => {
  const words = head.place.split(/[\s,]+/).length
  const caseless = /^\p{Lo}/u.test(head.place)
  if (known && head.date) return true
  if (startsLowerCase(rest) || /^[,，、;；)）\]]/u.test(rest) || isTime(agency)) return false
  if (known) return terminated || words <= 2
  if (head.date) {
    if (!caseless) return slashed || terminated || head.separated
    return terminated || ((slashed || head.separated) && words === 1)
  }
  return terminated && words <= (caseless ? 1 : 3) && !isAcronym(agency, head.place)
}

/** `Ulaanbaatar, November 20, 2025 /MONTSAME/.`, `SEOUL, Nov. 20 (Yonhap) --`, `Ulaanbaatar /MONTSAME/` */
export const markedDateline: DatelineShape = (text, languages) => {
  let tried = 0
  for (const { index, groups } of text.matchAll(marks)) {
    if ((tried += 1) > 4) break
    const { mark = '', slashed, bracketed } = groups ?? {}
    const { agency, authors } = splitReporter(slashed ?? bracketed ?? '', languages)
    const head = index > 0 && isAgency(agency) ? readHead(text.slice(0, index), languages) : null
    if (!head) continue

    const after = text.slice(index + mark.length)
    const closed = terminator.exec(after)?.[0] ?? ''
    const end = index + mark.length + closed.length
    const evidence = {
      head,
      agency,
      slashed: slashed !== undefined,
      known: isAgencyName(agency, languages),
      terminated: closed.trim() !== '' || after === '',
      rest: text.slice(end),
    }
    if (isDateline(evidence)) {
      return { place: head.place, agency, date: head.date, authors, end }
    }
  }
  return null
}
