import { tzOffset } from '@date-fns/tz'

import type { Sentence } from '../../../translations/sentence.ts'
import type { LanguageDefinition } from '../../../languages/LanguageDefinition.ts'
import { WireError } from '../../WireError.ts'
import { wireWarnings } from '../../wireWarnings.ts'
import { calendarDay } from './calendarDay.ts'
import { localTime } from './localTime.ts'
import { perLanguages } from './perLanguages.ts'
import { readClock, type ClockTime } from './readClock.ts'
import { readDate, type WrittenDate } from './readDate.ts'
import { readZone, splitLeadingZone, type Zone } from './readZone.ts'
import { withoutFieldName } from './withoutFieldName.ts'
import { withoutWeekday } from './withoutWeekday.ts'

export type Timestamp = {
  /** ISO 8601 in UTC with milliseconds. */
  publishedAt: string
  warnings: Sentence[]
}

/** “Published: …”, “송고시간 …”, in words that no language lists. */
const anyFieldName =
  /^[\p{L}\p{M}][\p{L}\p{M}\s]{0,24}(?:[:：]\s*|\s*(?=\d{4}[-./]\d{1,2}[-./]\d{1,2}\s+\d))/u

type Written = { date: WrittenDate; clock: ClockTime | null; zone: Zone }

const impossible = (line: string) => new WireError('impossibleTime', { line })

/** What may stand between date and time of day: marks, and “at” in the languages that write it. */
const joints = perLanguages((languages) => {
  const words = languages.flatMap(({ wire }) => wire?.clock?.at ?? []).join('|')
  return new RegExp(`(?:[\\s,，、᠂|·/.–—-]|(?<=\\d)T|(?<![\\p{Lu}\\p{Ll}])(?:${words}))+$`, 'iu')
})

const readWholeDate = (text: string, languages: LanguageDefinition[]) =>
  readDate(
    withoutWeekday(text.replace(joints(languages), ''), languages).replace(/[.,，]$/u, ''),
    languages,
    'whole',
  )

/** Date, time of day and zone in a line that has nothing else, in either order. */
const readWritten = (line: string, languages: LanguageDefinition[]): Written | null => {
  const { zone: leading, rest } = splitLeadingZone(line, languages)
  // The digits of East Asian typesetting are those of any other.
  const text = rest.replace(/[０-９]/g, (digit) =>
    String.fromCharCode(digit.charCodeAt(0) - 0xff10 + 0x30),
  )
  const clock = readClock(text, languages)
  if (!clock) {
    const date = readWholeDate(text, languages)
    return date && { date, clock, zone: { kind: 'own' } }
  }

  const before = text.slice(0, clock.start).trim()
  const after = text.slice(clock.end).trim()
  // “16:26, 20 ноября 2025”
  const late = before ? null : readDate(withoutWeekday(after, languages), languages, 'end')
  const date = late ?? readWholeDate(before, languages)
  const behind = late ? withoutWeekday(after, languages).slice(0, late.start) : after
  const zone = readZone(
    withoutWeekday(behind.replace(joints(languages), ''), languages) || leading,
    languages,
  )
  return date && zone && { date, clock, zone }
}

/** The meaning of a zone’s name that is nearest to the newsroom. */
const nearest = (minutes: number[], wallClock: number, timeZone: string) => {
  const own = tzOffset(timeZone, new Date(wallClock))
  return minutes.reduce((best, one) => (Math.abs(one - own) < Math.abs(best - own) ? one : best))
}

/**
 * The time in a line that is a timestamp and nothing else: `2025-11-20 16:26:07`, with slashes or
 * full stops, without seconds or time of day, with a zone, or in words.
 * @returns `null` if the line is not shaped as one
 * @throws WireError if it is, and there is no such time
 */
export const readTimestamp = (
  line: string,
  languages: LanguageDefinition[],
  timeZone: string,
): Timestamp | null => {
  if (line.length > 100 || !/\p{N}/u.test(line)) return null
  const bare = line.replace(/^[([【]([^()[\]【】]+)[)\]】]$/u, '$1')
  const named = withoutFieldName(bare, 'time', languages)
  const written =
    readWritten(named, languages) ?? readWritten(bare.replace(anyFieldName, ''), languages)
  if (!written) return null
  const { date, clock, zone } = written
  if (date.year === null || date.month === null) return null

  const { hour, minute, second, milliseconds } = clock ?? noTime
  const day = calendarDay(date.year, date.month, date.day)
  if (!day || !(hour < 24) || minute > 59 || second > 59) throw impossible(line)
  const wallClock =
    Date.parse(`${day}T00:00:00Z`) + ((hour * 60 + minute) * 60 + second) * 1000 + milliseconds

  const warnings: Sentence[] = []
  if (!clock) warnings.push(wireWarnings.timestampWithoutTime(line))
  if (date.ambiguousOrder) warnings.push(wireWarnings.timestampAmbiguousOrder(line))
  if (zone.kind === 'unknown') {
    warnings.push(wireWarnings.timestampZoneUnknown(line, zone.name, timeZone))
  }
  if (zone.kind === 'offset' || zone.kind === 'ambiguous') {
    const minutes =
      zone.kind === 'offset' ? zone.minutes : nearest(zone.minutes, wallClock, timeZone)
    if (Math.abs(minutes) > 14 * 60) throw impossible(line)
    if (zone.kind === 'ambiguous') {
      warnings.push(wireWarnings.timestampZoneAmbiguous(line, zone.name, minutes / 60))
    }
    return { publishedAt: new Date(wallClock - minutes * 60_000).toISOString(), warnings }
  }

  const { instant, shown } = localTime(wallClock, timeZone)
  if (shown === 'never') warnings.push(wireWarnings.timestampSkipped(line, timeZone))
  if (shown === 'twice') warnings.push(wireWarnings.timestampTwice(line, timeZone))
  return { publishedAt: instant, warnings }
}

const noTime = { hour: 0, minute: 0, second: 0, milliseconds: 0 }
