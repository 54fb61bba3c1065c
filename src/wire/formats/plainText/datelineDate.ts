import type { Sentence } from '../../../translations/sentence.ts'
import { TZDate } from '@date-fns/tz'

import { wireWarnings } from '../../wireWarnings.ts'
import { calendarDay } from './calendarDay.ts'
import type { WrittenDate } from './readDate.ts'

type DatelineDate = { date: string | null; warnings: Sentence[] }

/** How far off, in milliseconds, another year's day may be to be the one that is meant. */
const aroundYearEnd = 60 * 24 * 60 * 60_000

const distance = (one: string, other: string) => Math.abs(Date.parse(one) - Date.parse(other))

/** The days that a date without year, or without month, can mean around a day. */
const candidates = ({ month, day }: WrittenDate, around: Date): string[] => {
  const year = around.getFullYear()
  const years = [year - 1, year, year + 1]
  const months =
    month !== null
      ? // February 29 may be four years off, or eight around 1900.
        [...years, year - 2, year - 3, year + 2].map((one) => calendarDay(one, month, day))
      : [-1, 0, 1].map((step) => {
          const other = new Date(Date.UTC(year, around.getMonth() + step, 1))
          return calendarDay(other.getUTCFullYear(), other.getUTCMonth() + 1, day)
        })
  return months.filter((one) => one !== null)
}

/**
 * The calendar day of a dateline. One without a year has the timestamp's, or at the turn of the
 * year the nearest one, by the calendar of the newsroom.
 * @param text the dateline as it was sent, for the warnings
 * @param publishedAt ISO 8601, or `null` without a timestamp
 */
export const datelineDate = (
  written: WrittenDate,
  text: string,
  publishedAt: string | null,
  timeZone: string,
): DatelineDate => {
  const { year, month, day, ambiguousOrder } = written

  if (year !== null && month !== null) {
    const date = calendarDay(year, month, day)
    if (!date) return { date, warnings: [wireWarnings.datelineImpossible(text)] }
    return {
      date,
      warnings: ambiguousOrder ? [wireWarnings.datelineAmbiguousOrder(text, date)] : [],
    }
  }
  // 2024 is a leap year: what it does not have, no year has.
  if (calendarDay(2024, month ?? 1, day) === null) {
    return { date: null, warnings: [wireWarnings.datelineImpossible(text)] }
  }
  if (!publishedAt) return { date: null, warnings: [wireWarnings.datelineYearUnknown(text)] }

  const local = new TZDate(publishedAt, timeZone)
  const today = calendarDay(local.getFullYear(), local.getMonth() + 1, local.getDate())!
  const byDistance = candidates(written, local).sort(
    (one, other) => distance(one, today) - distance(other, today),
  )
  const nearest =
    byDistance.find((one) => distance(one, today) <= aroundYearEnd) ??
    byDistance.find((one) => one.slice(0, 4) === today.slice(0, 4)) ??
    byDistance[0]
  if (!nearest) return { date: null, warnings: [wireWarnings.datelineImpossible(text)] }
  const warnings = [wireWarnings.datelineYearGuessed(text, nearest)]
  if (ambiguousOrder) warnings.push(wireWarnings.datelineAmbiguousOrder(text, nearest))
  return { date: nearest, warnings }
}
