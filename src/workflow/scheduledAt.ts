import type { PayloadRequest } from 'payload'

import { withOwnLocale } from '../languages/withOwnLocale.ts'
import type { SanitizedOptions } from '../options/types.ts'
import type { Id } from '../relationships/idOf.ts'

/**
 * When an article is published by itself: the next of the publications that Payload's queue has for it,
 * as ISO 8601. It publishes what is the latest version then.
 */
export const scheduledAt = async (
  article: Id,
  { options, req }: { options: SanitizedOptions; req: PayloadRequest },
): Promise<null | string> => {
  const { docs } = await req.payload.find({
    collection: 'payload-jobs',
    depth: 0,
    limit: 1,
    overrideAccess: true,
    pagination: false,
    req: withOwnLocale(req),
    select: { waitUntil: true },
    sort: 'waitUntil',
    where: {
      and: [
        { taskSlug: { equals: 'schedulePublish' } },
        { completedAt: { exists: false } },
        { hasError: { not_equals: true } },
        { 'input.type': { equals: 'publish' } },
        { 'input.doc.value': { equals: String(article) } },
        { 'input.doc.relationTo': { equals: options.slugs.articles } },
      ],
    },
  })
  return docs[0] ? ((docs[0] as { waitUntil?: null | string }).waitUntil ?? '') : null
}
