import type { Endpoint } from 'payload'

import { recordEvent } from '../../../src/audit/recordEvent.ts'
import { inTransaction } from '../../../src/database/inTransaction.ts'
import { withOwnLocale } from '../../../src/languages/withOwnLocale.ts'
import type { SanitizedOptions } from '../../../src/options/types.ts'
import type { NewsroomAccess } from '../../../src/roles/access.ts'
import { newSecret } from '../../../src/webhooks/secrets.ts'
import { hoursOfOldSecret, webhookOf } from '../../../src/webhooks/webhookOf.ts'
import { managedDocument } from '../managedDocument.ts'

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
    const collection = options.slugs.webhooks
    const { id, name } = await managedDocument(collection, { access, req })
    const answer = await inTransaction(req, async () => {
      const own = { id, collection, depth: 0 } as const
      // May they change it, as the project has it? Fields that nobody writes are dropped.
      await req.payload.update({
        ...own,
        data: {},
        overrideAccess: false,
        req: withOwnLocale(req),
        user: req.user,
      })
      const [old] = (await webhookOf(id, { options, req }))?.secrets ?? []
      const secret = newSecret()
      const oldUntil = new Date(Date.now() + hoursOfOldSecret * 60 * 60 * 1000).toISOString()
      await req.payload.update({
        ...own,
        data: {
          oldSecret: old ? req.payload.encrypt(old) : null,
          oldSecretUntil: oldUntil,
          secret: req.payload.encrypt(secret),
        },
        overrideAccess: true,
        req: withOwnLocale(req),
      })
      const document = { collection, id, title: name }
      await recordEvent({ action: 'keyChanged', document }, { options, req })
      return { oldUntil, secret }
    })
    return Response.json(answer, { headers: { 'Cache-Control': 'no-store' } })
  },
  method: 'post',
  path: '/:id/secret',
})
