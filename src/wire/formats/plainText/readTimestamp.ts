import type { LanguageDefinition } from '../../../languages/definitions.ts'
import { WireError } from '../../WireError.ts'
import { wireWarnings } from '../../wireWarnings.ts'
import { calendarDay } from './calendarDay.ts'
import { localTime } from './localTime.ts'
import { readDate } from './readDate.ts'

export type Timestamp = {
  /** ISO 8601 in UTC with milliseconds. */
  publishedAt: string
  warnings: string[]
}

/** “Published: …”, “发布时间：…”, “송고시간 …” */
const fieldName =
  /^[\p{L}\p{M}][\p{L}\p{M}\s]{0,24}(?:[:：]\s*|\s*(?=\d{4}[-./]\d{1,2}[-./]\d{1,2}\s+\d))/u

const timeOfDay =
  /(?:\s*[Tt]\s*|[\s,]+|(?<=[日일]))(?<hour>\d{1,2})[:：](?<minute>\d{2})(?:[:：](?<second>\d{2})(?:[.,](?<fraction>\d{1,9}))?)?\s*(?<half>[AaPp]\.?[Mm]\.?)?\s*\(?(?<zone>Z|(?:UTC|GMT)?\s*[+-]\d{1,2}(?::?\d{2})?|UTC|GMT|KST|JST|ULAT|MSK)?\)?$/u

const impossible = (line: string) =>
  new WireError(
    'impossibleTime',
    `The timestamp “${line}” does not exist in the calendar or on a clock. Correct that line and send the story again.`,
  )

/** Hours east of Greenwich of the zones whose names mean one thing only. */
const namedZones: Record<string, number> = { KST: 9, JST: 9, ULAT: 8, MSK: 3 }

/** Minutes east of Greenwich; `null`: the newsroom's own zone. */
const readZone = (zone: string | undefined) => {
  if (!zone) return null
  const [, sign, hours, minutes] = /([+-])(\d{1,2}):?(\d{2})?$/.exec(zone) ?? []
  if (!hours) return (namedZones[zone] ?? 0) * 60
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes ?? 0))
}

const readHour = (hour: string, half: string | undefined) => {
  if (!half) return Number(hour)
  if (Number(hour) < 1 || Number(hour) > 12) return 24
  return (Number(hour) % 12) + (/^p/i.test(half) ? 12 : 0)
}

/**
 * The time in a line that is a timestamp and nothing else: `2025-11-20 16:26:07`, with slashes or
 * full stops, without seconds or time of day, with a zone, or with the date in words.
 * @returns `null` if the line is not shaped as one
 * @throws WireError if it is, and there is no such time
 */
export const readTimestamp = (
  line: string,
  languages: LanguageDefinition[],
  timeZone: string,
): Timestamp | null => {
  const text = line.slice(0, 100).replace(fieldName, '').trim()
  const time = timeOfDay.exec(text)
  const dateText = (time ? text.slice(0, time.index) : text).trim()
  const date = readDate(dateText.replace(/\.$/, ''), languages, 'whole')
  if (line.length > 100 || !date || date.year === null || date.month === null) return null

  const { hour = '0', minute = '0', second = '0', fraction = '', half, zone } = time?.groups ?? {}
  const hours = readHour(hour, half)
  const offset = readZone(zone)
  const day = calendarDay(date.year, date.month, date.day)
  if (!day || hours > 23 || Number(minute) > 59 || Number(second) > 59) throw impossible(line)
  if (offset !== null && Math.abs(offset) > 14 * 60) throw impossible(line)

  const milliseconds = Number(fraction.slice(0, 3).padEnd(3, '0'))
  const wallClock =
    Date.parse(`${day}T00:00:00Z`) +
    ((hours * 60 + Number(minute)) * 60 + Number(second)) * 1000 +
    milliseconds

  const warnings: string[] = []
  if (!time) warnings.push(wireWarnings.timestampWithoutTime(line))
  if (date.ambiguousOrder) warnings.push(wireWarnings.timestampAmbiguousOrder(line))
  if (offset !== null) {
    return { publishedAt: new Date(wallClock - offset * 60_000).toISOString(), warnings }
  }

  const { instant, shown } = localTime(wallClock, timeZone)
  if (shown === 'never') warnings.push(wireWarnings.timestampSkipped(line, timeZone))
  if (shown === 'twice') warnings.push(wireWarnings.timestampTwice(line, timeZone))
  return { publishedAt: instant, warnings }
}
