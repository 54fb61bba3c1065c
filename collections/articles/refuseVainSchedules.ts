import { APIError, createLocalReq, type Payload, type PayloadRequest } from 'payload'

import type { SanitizedOptions } from '../../src/options/types.ts'
import { couldBeId } from '../../src/relationships/couldBeId.ts'
import { idOf, type Id } from '../../src/relationships/idOf.ts'
import type { NewsroomAccess } from '../../src/roles/access.ts'
import { say } from '../../src/translations/say.ts'
import { tryPublishing } from './tryPublishing.ts'

type Polymorphic = { relationTo?: string; value?: unknown }
type Input = { doc?: null | Polymorphic; type?: null | string; user?: null | Polymorphic }
type Queued = { input?: unknown; req?: PayloadRequest; task?: string; waitUntil?: Date }

/** Whoever schedules, as the schedule will publish in their name. */
const personOf = async (
  { user }: Input,
  req: PayloadRequest,
): Promise<null | PayloadRequest['user']> => {
  if (!user) return null
  const found = await req.payload.findByID({
    id: user.value as number,
    collection: user.relationTo as 'users',
    depth: 0,
    overrideAccess: true,
  })
  return { ...found, collection: user.relationTo } as PayloadRequest['user']
}

/**
 * Refuses, when it is made, a schedule of an article that could only be refused when it is due: of whoever
 * may not publish, of a killed story, of a text that its only writer would publish under `fourEyes`, and
 * of one that a check blocks or that lacks what a published article has to have. It is looked at again
 * when it is due. Code that queues within a transaction of its own is trusted, since the trial would
 * wait for it. Payload queues without hooks, so this wraps its function.
 */
export const refuseVainSchedules = (
  payload: Payload,
  { access, options }: { access: NewsroomAccess; options: SanitizedOptions },
): void => {
  const { articles } = options.slugs
  const refuse = async (input: Input, { req: given, waitUntil = new Date() }: Queued) => {
    const value = idOf(input.doc?.value)
    const id: Id | undefined =
      payload.db.defaultIDType === 'number' && !Number.isNaN(Number(value)) ? Number(value) : value
    if (id === undefined || !couldBeId(String(id), articles, payload)) return
    const req = given ?? (await createLocalReq({}, payload))
    const user = await personOf(input, req)
    const asked = await createLocalReq(
      { req: { i18n: req.i18n }, user: user ?? undefined },
      payload,
    )
    if (user && !(await access.can(asked, 'publishArticles'))) {
      throw new APIError(say(req.t, 'mayNotSchedule'), 403, undefined, true)
    }
    if (input.type !== 'unpublish') await tryPublishing(id, { at: waitUntil, options, req, user })
  }

  const queue = payload.jobs.queue.bind(payload.jobs) as (job: Queued) => Promise<unknown>
  payload.jobs.queue = (async (job: Queued) => {
    const input = (job.input ?? {}) as Input
    const isOurs = job.task === 'schedulePublish' && input.doc?.relationTo === articles
    if (isOurs && !(await job.req?.transactionID)) await refuse(input, job)
    return queue(job)
  }) as typeof payload.jobs.queue
}
