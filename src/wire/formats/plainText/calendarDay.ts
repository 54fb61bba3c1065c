/** `YYYY-MM-DD`, or `null` if the calendar has no such day or the year is no year of news. */
export const calendarDay = (year: number, month: number, day: number): string | null => {
  if (year < 1900 || year > 2100) return null
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists ? date.toISOString().slice(0, 10) : null
}
