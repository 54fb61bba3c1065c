import { APIError, type CollectionBeforeDeleteHook, type Payload } from 'payload'

import { say } from '../translations/say.ts'
import type { NewsroomAccess } from './access.ts'

/**
 * Keeps scheduled publications from being taken back by people who may not publish: Payload's admin
 * deletes them for everybody who may log in. Added to the running Payload: in the config, as
 * `jobsCollectionOverrides`, it works too, but Payload then warns at every start that it does not.
 */
export const guardSchedules = (payload: Payload, access: NewsroomAccess): void => {
  const jobs = payload.collections['payload-jobs']
  if (!jobs) return
  const guard: CollectionBeforeDeleteHook = async ({ req }) => {
    if (!req.user || (await access.can(req, 'publishArticles', 'manageUsers'))) return
    throw new APIError(say(req.t, 'scheduleOfOthers'), 403, undefined, true)
  }
  jobs.config.hooks.beforeDelete = [...(jobs.config.hooks.beforeDelete ?? []), guard]
}
