import { addDataAndFileToRequest, APIError, type Endpoint, type PayloadRequest } from 'payload'

import type { SanitizedOptions } from '../../../src/options/types.ts'
import { userPermissions } from '../../../src/roles/userPermissions.ts'
import { say } from '../../../src/translations/say.ts'
import { visibleArticle } from './visibleArticle.ts'

/** @throws APIError 400 */
const readWish = async (req: PayloadRequest) => {
  await addDataAndFileToRequest(req)
  const { at, timezone, type = 'publish' } = (req.data ?? {}) as Record<string, unknown>
  const moment = Date.parse(typeof at === 'string' ? at : '')
  if (Number.isNaN(moment) || (type !== 'publish' && type !== 'unpublish')) {
    throw new APIError(say(req.t, 'scheduleUnclear'), 400, undefined, true)
  }
  const zone = typeof timezone === 'string' ? timezone : undefined
  return { at: new Date(moment), timezone: zone, type }
}

/**
 * `POST /api/articles/{id}/schedule` with `{ "at": "2025-12-01T07:00:00Z" }`: publishes the article by itself
 * then, or with `"type": "unpublish"` takes it down, in the name of whoever asks. `timezone`, an IANA name,
 * is that of Payload's own schedules. Answers 201 with `{ doc: { id, at } }`. What could only be
 * refused then is refused now, as publishing it now would be. Needs `publishArticles`.
 */
export const scheduleArticle = (options: SanitizedOptions): Endpoint => ({
  handler: async (req) => {
    if (!(await userPermissions(req, options)).has('publishArticles')) {
      throw new APIError(say(req.t, 'mayNotSchedule'), req.user ? 403 : 401, undefined, true)
    }
    const { at, timezone, type } = await readWish(req)
    const { id } = await visibleArticle(req, options, { select: {} })
    await req.payload.jobs.queue({
      input: {
        type,
        doc: { relationTo: options.slugs.articles, value: String(id) },
        timezone,
        user: { relationTo: req.user!.collection, value: req.user!.id },
      } as never,
      req,
      task: 'schedulePublish',
      waitUntil: at,
    })
    return Response.json({ doc: { at: at.toISOString(), id } }, { status: 201 })
  },
  method: 'post',
  path: '/:id/schedule',
})
