import { tzOffset } from '@date-fns/tz'

export type LocalTime = {
  /** ISO 8601 in UTC. */
  instant: string
  /** Whether the clocks showed this time never, or twice, because they were put on or back. */
  shown: 'once' | 'never' | 'twice'
}

const minute = 60_000
const day = 24 * 60 * minute

/**
 * The instant at which clocks in a zone show a time. One that a clock change skips is moved on by
 * as much; of one that comes twice the first is taken.
 * @param wallClock milliseconds since 1970 if the time were UTC
 * @param timeZone IANA name
 */
export const localTime = (wallClock: number, timeZone: string): LocalTime => {
  // No zone changes twice within two days, so one of these offsets is in force.
  const offsets = [wallClock - day, wallClock + day].map((moment) =>
    tzOffset(timeZone, new Date(moment)),
  )
  const instants = [...new Set(offsets)]
    .map((offset) => ({ offset, moment: wallClock - Math.round(offset * minute) }))
    .filter(({ offset, moment }) => tzOffset(timeZone, new Date(moment)) === offset)
    .map(({ moment }) => moment)

  const moment =
    instants.length > 0 ? Math.min(...instants) : wallClock - Math.round(offsets[0]! * minute)
  return {
    instant: new Date(moment).toISOString(),
    shown: instants.length === 0 ? 'never' : instants.length === 1 ? 'once' : 'twice',
  }
}
