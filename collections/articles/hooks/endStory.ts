import type { CollectionAfterDeleteHook, PayloadRequest } from 'payload'

import { withOwnLocale } from '../../../src/languages/withOwnLocale.ts'
import type { SanitizedOptions } from '../../../src/options/types.ts'
import { idOf, type Id } from '../../../src/relationships/idOf.ts'

/** A story lives as long as it has an edition, those in the trash counted. */
export const endStoryWithoutEditions = async (
  story: Id,
  { options, req }: { options: SanitizedOptions; req: PayloadRequest },
): Promise<void> => {
  const { totalDocs } = await req.payload.count({
    collection: options.slugs.articles,
    overrideAccess: true,
    req: withOwnLocale(req),
    trash: true,
    where: { story: { equals: story } },
  })
  if (totalDocs > 0) return
  await req.payload.delete({
    collection: options.slugs.stories,
    depth: 0,
    overrideAccess: true,
    req: withOwnLocale(req),
    where: { id: { equals: story } },
  })
}

/** The last edition takes its story with it. */
export const endStory =
  (options: SanitizedOptions): CollectionAfterDeleteHook =>
  async ({ doc, req }) => {
    const story = idOf((doc as { story?: unknown }).story)
    if (story !== undefined) await endStoryWithoutEditions(story, { options, req })
  }
