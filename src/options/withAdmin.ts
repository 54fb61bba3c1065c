import type { Config } from 'payload'

import { withTimeZone } from '../languages/withTimeZone.ts'
import type { SanitizedOptions } from './types.ts'

/** The project's admin with the newsroom's people, time zone, and beginning of the dashboard in it. */
export const withAdmin = (
  given: Config['admin'],
  options: SanitizedOptions,
): NonNullable<Config['admin']> => ({
  ...given,
  components: {
    ...given?.components,
    beforeDashboard: [
      'payload-newsroom/rsc#DashboardStart',
      ...(given?.components?.beforeDashboard ?? []),
    ],
    providers: [
      'payload-newsroom/client#AdminStyles',
      'payload-newsroom/client#KeepLetters',
      ...(given?.components?.providers ?? []),
    ],
  },
  timezones: withTimeZone(given?.timezones, options),
  user: given?.user ?? options.slugs.users,
})
