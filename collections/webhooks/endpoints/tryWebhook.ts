import { randomUUID } from 'node:crypto'

import { APIError, type Endpoint } from 'payload'

import { withOwnLocale } from '../../../src/languages/withOwnLocale.ts'
import type { SanitizedOptions } from '../../../src/options/types.ts'
import type { NewsroomAccess } from '../../../src/roles/access.ts'
import { say } from '../../../src/translations/say.ts'
import { testEvent } from '../../../src/webhooks/events.ts'
import { deliver } from '../../../src/webhooks/sendMessage.ts'
import { webhookOf } from '../../../src/webhooks/webhookOf.ts'
import { managedDocument } from '../managedDocument.ts'

/**
 * `POST /api/webhooks/{id}/try`: sends a message that tells of nothing, now and once, and answers how that went, as a
 * message of the log: `{ doc }`. 409 when the webhook is off.
 */
export const tryWebhook = ({
  access,
  options,
}: {
  access: NewsroomAccess
  options: SanitizedOptions
}): Endpoint => ({
  handler: async (req) => {
    const webhook = await managedDocument(options.slugs.webhooks, { access, req })
    const target = (await webhookOf(webhook.id, { options, req }))!
    const timestamp = new Date().toISOString()
    const body = JSON.stringify({ type: testEvent, timestamp, data: {} }, null, 2)
    const id = randomUUID()
    if (!target.active) throw new APIError(say(req.t, 'webhookOff'), 409, undefined, true)
    const result = await deliver({ body, id, target }, options)
    const doc = await req.payload.create({
      collection: options.slugs.webhookMessages,
      data: {
        attemptedAt: timestamp,
        attempts: 1,
        body,
        dueAt: timestamp,
        error: result.error,
        event: testEvent,
        httpStatus: result.status,
        id,
        status: result.error === null ? 'sent' : 'failed',
        webhook: webhook.id,
      },
      depth: 0,
      overrideAccess: true,
      req: withOwnLocale(req),
    })
    return Response.json({ doc })
  },
  method: 'post',
  path: '/:id/try',
})
