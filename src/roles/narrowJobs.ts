import type { Config } from 'payload'

import type { NewsroomAccess } from './access.ts'

type Jobs = NonNullable<Config['jobs']>
type JobAccess = NonNullable<NonNullable<Jobs['access']>['run']>

/**
 * Who may run and cancel queued work over the API. Payload lets every logged-in user run it; here
 * that is the worker's business, and of those who manage people. What the project says itself wins.
 */
export const narrowJobs = (jobs: Config['jobs'], access: NewsroomAccess): Jobs => {
  const byManagers: JobAccess = ({ req }) => access.can(req, 'manageUsers')
  return { ...jobs, access: { cancel: byManagers, run: byManagers, ...jobs?.access } } as Jobs
}
