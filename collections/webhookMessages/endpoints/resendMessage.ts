import { APIError, type Endpoint } from 'payload'

import { inTransaction } from '../../../src/database/inTransaction.ts'
import { withOwnLocale } from '../../../src/languages/withOwnLocale.ts'
import type { SanitizedOptions } from '../../../src/options/types.ts'
import type { NewsroomAccess } from '../../../src/roles/access.ts'
import { say } from '../../../src/translations/say.ts'
import { testEvent } from '../../../src/webhooks/events.ts'
import { queueMessage } from '../../../src/webhooks/queueMessage.ts'
import { webhookOf } from '../../../src/webhooks/webhookOf.ts'
import { managedDocument } from '../../webhooks/managedDocument.ts'

/**
 * `POST /api/webhook-messages/{id}/resend`: sends a message again, or at once what waits for its next attempt, with the
 * same id and what is true now. Answers 202 with `{ doc }`, as it waits to be sent; 409 when its webhook is off,
 * and for a test.
 */
export const resendMessage = ({
  access,
  options,
}: {
  access: NewsroomAccess
  options: SanitizedOptions
}): Endpoint => ({
  handler: async (req) => {
    const collection = options.slugs.webhookMessages
    const { event, id, webhook } = await managedDocument(collection, { access, req })
    const doc = await inTransaction(req, async () => {
      const target = await webhookOf(webhook, { options, req })
      if (!target?.active || event === testEvent) {
        const why = target?.active ? 'webhookNotAgain' : 'webhookOff'
        throw new APIError(say(req.t, why), 409, undefined, true)
      }
      await queueMessage(id, { req })
      return req.payload.update({
        id,
        collection,
        data: { attempts: 0, nextAttemptAt: new Date().toISOString(), status: 'waiting' },
        depth: 0,
        overrideAccess: true,
        req: withOwnLocale(req),
      })
    })
    return Response.json({ doc }, { status: 202 })
  },
  method: 'post',
  path: '/:id/resend',
})
