import type { CollectionAfterDeleteHook, CollectionBeforeDeleteHook, PayloadRequest } from 'payload'

import { advisoryLock } from '../../../src/database/advisoryLock.ts'
import { withOwnLocale } from '../../../src/languages/withOwnLocale.ts'
import type { SanitizedOptions } from '../../../src/options/types.ts'
import { idOf, type Id } from '../../../src/relationships/idOf.ts'
import { publicRow } from '../publicRow.ts'

/**
 * The editions of a story are made, joined, separated and counted by one after the other, until the
 * transaction ends. Without one nothing is held.
 */
export const holdStory = async (req: PayloadRequest, story: Id): Promise<void> => {
  if ((await req.transactionID) !== undefined) await advisoryLock(req, `newsroom: story ${story}`)
}

/** A story lives as long as it has an edition, those in the trash counted. */
export const endStoryWithoutEditions = async (
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
  if (totalDocs > 0) return
  await req.payload.delete({
    collection: options.slugs.stories,
    depth: 0,
    overrideAccess: true,
    req: withOwnLocale(req),
    where: { id: { equals: story } },
  })
}

/** Before its row goes, in the order in which those who join and separate editions lock things. */
export const awaitStory =
  (options: SanitizedOptions): CollectionBeforeDeleteHook =>
  async ({ id, req }) => {
    const story = idOf((await publicRow({ id, options, req }))?.story)
    if (story !== undefined) await holdStory(req, story)
  }

/** The last edition takes its story with it. */
export const endStory =
  (options: SanitizedOptions): CollectionAfterDeleteHook =>
  async ({ doc, req }) => {
    const story = idOf((doc as { story?: unknown }).story)
    if (story !== undefined) await endStoryWithoutEditions(story, { options, req })
  }
