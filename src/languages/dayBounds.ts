import { TZDate } from '@date-fns/tz'

import { isCalendarDay } from './isCalendarDay.ts'

/** The day that a moment is on in a time zone, as `YYYY-MM-DD`. */
export const dayOf = (moment: Date, timeZone: string): string =>
  new TZDate(moment, timeZone).toISOString().slice(0, 10)

/** `YYYY-MM-DD`, so many days later. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

/**
 * The beginning of a day in a time zone, and that of the next one.
 * @param day `YYYY-MM-DD`
 * @returns `null` for what is no day of the calendar
 */
export const dayBounds = (day: string, timeZone: string): { begin: string; end: string } | null => {
  if (!isCalendarDay(day)) return null
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const at = (on: number) =>
    new Date(new TZDate(year, month - 1, on, timeZone).getTime()).toISOString()
  return { begin: at(date), end: at(date + 1) }
}
