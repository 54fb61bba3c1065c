/** A day, or a moment with its zone; in ISO 8601. */
export const momentPattern = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d))?$/

/** Of the years 1 to 9999: both Postgres and ISO 8601 write others in ways of their own. */
export const isWritable = (milliseconds: number): boolean =>
  milliseconds >= Date.parse('0001-01-01') && milliseconds < Date.parse('+010000-01-01')

/**
 * A moment as all of delivery writes it, in UTC with milliseconds; `null`: it is none. `Date` takes 30 February
 * for 2 March; here it is none.
 */
export const readMoment = (text: string): string | null => {
  if (!momentPattern.test(text)) return null
  const day = text.slice(0, 10)
  const isDay = !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day)
  const time = isDay ? Date.parse(text) : NaN
  return isWritable(time) ? new Date(time).toISOString() : null
}
