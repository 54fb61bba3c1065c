import { tzOffset } from '@date-fns/tz'

/** Do the clocks of two time zones show something else at a moment? With summer time that can be half a year. */
export const zonesDiffer = (moment: Date, one: string, other: string): boolean =>
  tzOffset(one, moment) !== tzOffset(other, moment)

/** The place that a time zone is named after: `America/Argentina/Buenos_Aires` is Buenos Aires. */
export const placeOfZone = (timeZone: string): string =>
  timeZone.slice(timeZone.lastIndexOf('/') + 1).replaceAll('_', ' ')
