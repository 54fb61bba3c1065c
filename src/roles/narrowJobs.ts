import { Forbidden, type CollectionConfig, type Config } from 'payload'

import type { SanitizedOptions } from '../options/types.ts'
import type { NewsroomAccess } from './access.ts'

type Jobs = NonNullable<Config['jobs']>
type Overrides = NonNullable<Jobs['jobsCollectionOverrides']>

/**
 * Who may touch the queue. Payload lets every logged-in user run it; here that is the worker's
 * business, and of those who manage people. Scheduling a publication needs the permission to publish
 * when it is scheduled, not only when the time has come.
 */
export const narrowJobs = (
  jobs: Config['jobs'],
  { access }: { access: NewsroomAccess; options: SanitizedOptions },
): Jobs => {
  const byManagers = ({ req }: Parameters<NonNullable<NonNullable<Jobs['access']>['run']>>[0]) =>
    access.can(req, 'manageUsers')
  const overrides: Overrides = (args) => {
    const collection: CollectionConfig =
      jobs?.jobsCollectionOverrides?.(args) ?? args.defaultJobsCollection
    return {
      ...collection,
      hooks: {
        ...collection.hooks,
        beforeOperation: [
          async ({ args: operation, operation: name, req }) => {
            const changes = ['create', 'delete', 'deleteByID'].includes(name)
            if (changes && req.user && !(await access.can(req, 'publishArticles'))) {
              throw new Forbidden(req.t)
            }
            return operation
          },
          ...(collection.hooks?.beforeOperation ?? []),
        ],
      },
    }
  }
  return {
    ...jobs,
    access: { cancel: byManagers, run: byManagers, ...jobs?.access },
    jobsCollectionOverrides: overrides,
    // Without it Payload leaves the hooks of its queue out.
    runHooks: true,
  } as Jobs
}
