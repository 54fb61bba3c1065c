import type { CollectionAfterDeleteHook } from 'payload'

import { withOwnLocale } from '../../../src/languages/withOwnLocale.ts'
import type { SanitizedOptions } from '../../../src/options/types.ts'
import { idOf } from '../../../src/relationships/idOf.ts'

/** The last edition takes its story with it, those in the trash counted. */
export const endStory =
  (options: SanitizedOptions): CollectionAfterDeleteHook =>
  async ({ doc, req }) => {
    const story = idOf((doc as { story?: unknown }).story)
    if (story === undefined) return
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
