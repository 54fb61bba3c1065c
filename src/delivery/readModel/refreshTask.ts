import type { Config, PayloadRequest, TaskConfig } from 'payload'

import type { SanitizedOptions } from '../../options/types.ts'
import { refreshTaskSlug } from './queueRefresh.ts'
import { refreshStale } from './refreshStale.ts'

const refreshTask = (options: SanitizedOptions) =>
  ({
    slug: refreshTaskSlug,
    handler: async ({ req }: { req: PayloadRequest }) => {
      if (options.parts.delivery) await refreshStale({ options, payload: req.payload })
      return { output: {} }
    },
    retries: { attempts: 10, backoff: { delay: 5000, type: 'exponential' } },
  }) as unknown as TaskConfig

/** The project's jobs, with one that makes anew what delivery shows of names that have changed. */
export const withRefreshTask = (
  jobs: Config['jobs'],
  options: SanitizedOptions,
): NonNullable<Config['jobs']> => ({
  ...jobs,
  tasks: [...(jobs?.tasks ?? []), refreshTask(options)],
})
