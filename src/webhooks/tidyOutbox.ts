import type { CollectionSlug, PayloadRequest, Where } from 'payload'

import { withOwnLocale } from '../languages/withOwnLocale.ts'
import type { SanitizedOptions } from '../options/types.ts'
import { queueMessage } from './queueMessage.ts'

/** How long the log of what was sent goes back, in milliseconds. */
const kept = 30 * 24 * 60 * 60_000

/** When a message that waits must have been forgotten, in milliseconds: its job was lost with its process. */
const forgotten = 10 * 60_000

/** At once; the others next time. */
const most = 100

const ago = (milliseconds: number) => new Date(Date.now() - milliseconds).toISOString()

/** Lets go of what was sent long ago, and queues anew what waits though nobody is at it. */
export const tidyOutbox = async ({
  options,
  req,
}: {
  options: SanitizedOptions
  req: PayloadRequest
}): Promise<void> => {
  const collection = options.slugs.webhookMessages as CollectionSlug
  await req.payload.db.deleteMany({
    collection,
    req,
    where: {
      and: [{ updatedAt: { less_than: ago(kept) } }, { status: { not_equals: 'waiting' } }],
    },
  })
  const where: Where = {
    and: [{ status: { equals: 'waiting' } }, { nextAttemptAt: { less_than: ago(forgotten) } }],
  }
  const { docs } = await req.payload.find({
    collection: options.slugs.webhookMessages,
    depth: 0,
    limit: most,
    overrideAccess: true,
    pagination: false,
    req: withOwnLocale(req),
    select: {},
    where,
  })
  if (docs.length === 0) return
  const ids = docs.map(({ id }) => id)
  const data = { nextAttemptAt: new Date().toISOString() }
  await req.payload.db.updateMany({
    collection,
    data,
    req,
    returning: false,
    where: { id: { in: ids } },
  })
  for (const id of ids) await queueMessage(id, { req })
}
