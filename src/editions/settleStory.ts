import type { PayloadRequest } from 'payload'

import { withOwnLocale } from '../languages/withOwnLocale.ts'
import type { SanitizedOptions } from '../options/types.ts'
import type { Id } from '../relationships/idOf.ts'
import { holdStory } from './holdStory.ts'
import { recordEditions } from './recordEditions.ts'

/**
 * After an edition has left: a story lives as long as it has one, those in the trash counted, and is
 * told what it still has.
 */
export const settleStory = async (
  story: Id,
  { options, req }: { options: SanitizedOptions; req: PayloadRequest },
): Promise<void> => {
  // Of two who take away its last two editions, the later one sees that none is left.
  await holdStory(req, story)
  const { totalDocs } = await req.payload.count({
    collection: options.slugs.articles,
    overrideAccess: true,
    req: withOwnLocale(req),
    trash: true,
    where: { story: { equals: story } },
  })
  if (totalDocs > 0) return recordEditions(story, { options, req })
  await req.payload.delete({
    collection: options.slugs.stories,
    depth: 0,
    overrideAccess: true,
    req: withOwnLocale(req),
    where: { id: { equals: story } },
  })
}
