import type { Config } from 'payload'

import type { SanitizedOptions } from '../options/types.ts'

type TimeZones = NonNullable<NonNullable<Config['admin']>['timezones']>

/**
 * The newsroom's time zone as the one that the admin offers first, as for scheduling. A project that
 * has chosen one keeps it.
 */
export const withTimeZone = (
  given: TimeZones | undefined,
  { timeZone }: SanitizedOptions,
): TimeZones => {
  const supported = given?.supportedTimezones
  return {
    ...given,
    defaultTimezone: given?.defaultTimezone ?? timeZone,
    supportedTimezones: (args) => {
      const offered =
        typeof supported === 'function' ? supported(args) : (supported ?? args.defaultTimezones)
      return offered.some(({ value }) => value === timeZone)
        ? offered
        : [...offered, { label: timeZone, value: timeZone }]
    },
  }
}
