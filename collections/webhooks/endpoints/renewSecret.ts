import { NotFound, type Endpoint } from 'payload'

import { recordEvent } from '../../../src/audit/recordEvent.ts'
import { inTransaction } from '../../../src/database/inTransaction.ts'
import { withOwnLocale } from '../../../src/languages/withOwnLocale.ts'
import type { SanitizedOptions } from '../../../src/options/types.ts'
import type { NewsroomAccess } from '../../../src/roles/access.ts'
import { newSecret } from '../../../src/webhooks/secrets.ts'
import { hoursOfOldSecret, webhookOf } from '../../../src/webhooks/webhookOf.ts'
import { requireManager } from '../requireManager.ts'

/**
 * `POST /api/webhooks/{id}/secret`: a new secret to sign with, which is answered this once: `{ secret, oldUntil }`.
 * For a day messages are signed with the old one as well.
 */
export const renewSecret = ({
  access,
  options,
}: {
  access: NewsroomAccess
  options: SanitizedOptions
}): Endpoint => ({
  handler: async (req) => {
    await requireManager(req, access)
    const id = req.routeParams?.id as string
    const answer = await inTransaction(req, async () => {
      const target = await webhookOf(id, { options, req })
      if (!target) throw new NotFound(req.t)
      const secret = newSecret()
      const oldUntil = new Date(Date.now() + hoursOfOldSecret * 60 * 60 * 1000).toISOString()
      const { name } = await req.payload.update({
        id,
        collection: options.slugs.webhooks,
        data: {
          oldSecret: req.payload.encrypt(target.secrets[0]!),
          oldSecretUntil: oldUntil,
          secret: req.payload.encrypt(secret),
        },
        depth: 0,
        overrideAccess: true,
        req: withOwnLocale(req),
      })
      const document = { collection: options.slugs.webhooks, id, title: name }
      await recordEvent({ action: 'keyChanged', document }, { options, req })
      return { oldUntil, secret }
    })
    return Response.json(answer, { headers: { 'Cache-Control': 'no-store' } })
  },
  method: 'post',
  path: '/:id/secret',
})
