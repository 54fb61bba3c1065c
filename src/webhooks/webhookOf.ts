import type { PayloadRequest } from 'payload'

import { withOwnLocale } from '../languages/withOwnLocale.ts'
import type { SanitizedOptions } from '../options/types.ts'
import { isSecret } from './secrets.ts'
import { idOf, type Id } from '../relationships/idOf.ts'

/** A webhook as it is sent to. */
export type WebhookTarget = {
  active: boolean
  id: Id
  /** To sign with: while the secret is changed, also the one before; none, where they cannot be read. */
  secrets: string[]
  url: string
}

/** How long a site has for taking on a new secret, in hours. */
export const hoursOfOldSecret = 24

/** What no answer of the API has in it. */
export const webhookOf = async (
  webhook: unknown,
  { options, req }: { options: SanitizedOptions; req: PayloadRequest },
): Promise<null | WebhookTarget> => {
  const id = idOf(webhook)
  if (id === undefined) return null
  const found = await req.payload.findByID({
    id,
    collection: options.slugs.webhooks,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    req: withOwnLocale(req),
    showHiddenFields: true,
  })
  if (!found) return null
  const { active, oldSecret, oldSecretUntil, secret, url } = found
  const old = oldSecret && oldSecretUntil && Date.parse(oldSecretUntil) > Date.now() && oldSecret
  const secrets = [secret, old]
    .filter((one): one is string => Boolean(one))
    .map((one) => req.payload.decrypt(one))
  return {
    active: active === true,
    id: found.id,
    // Under another PAYLOAD_SECRET they are decrypted to nonsense.
    secrets: secrets.filter(isSecret),
    url,
  }
}
