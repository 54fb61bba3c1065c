import type { PayloadRequest } from 'payload'

import { withOwnLocale } from '../languages/withOwnLocale.ts'
import type { SanitizedOptions } from '../options/types.ts'
import type { Id } from '../relationships/idOf.ts'
import { loaderOf } from '../relationships/loaderOf.ts'

/** Is the story killed? One query for all stories that are asked for at the same moment. */
export const isKilled = async (
  story: Id,
  { options, req }: { options: SanitizedOptions; req: PayloadRequest },
): Promise<boolean> => {
  const loader = await loaderOf<Id, boolean>(req, 'killed stories', async (stories) => {
    const { docs } = await req.payload.find({
      collection: options.slugs.stories,
      depth: 0,
      limit: 0,
      overrideAccess: true,
      pagination: false,
      req: withOwnLocale(req),
      select: { languages: true },
      where: { and: [{ id: { in: [...new Set(stories)] } }, { 'killed.at': { exists: true } }] },
    })
    const killed = new Set<Id>(docs.map(({ id }) => id))
    return stories.map((id) => killed.has(id))
  })
  return loader.load(story)
}
