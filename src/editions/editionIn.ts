import type { PayloadRequest } from 'payload'

import { withOwnLocale } from '../languages/withOwnLocale.ts'
import type { SanitizedOptions } from '../options/types.ts'
import type { Id } from '../relationships/idOf.ts'

/**
 * The edition that a story has in a language, as the public has it or as it is being written. Access is
 * not checked, and what is in the trash does not count.
 * @param except an article that may have the place itself
 */
export const editionIn = async (
  { except, language, story }: { except?: Id; language: string; story: Id | undefined },
  { options, req }: { options: SanitizedOptions; req: PayloadRequest },
): Promise<null | { headline?: null | string; id: Id }> => {
  for (const draft of [false, true]) {
    const { docs } = await req.payload.find({
      collection: options.slugs.articles,
      depth: 0,
      draft,
      limit: 1,
      overrideAccess: true,
      pagination: false,
      req: withOwnLocale(req),
      select: { headline: true },
      where: {
        and: [
          { story: { equals: story } },
          { language: { equals: language } },
          ...(except === undefined ? [] : [{ id: { not_equals: except } }]),
        ],
      },
    })
    if (docs[0]) return docs[0]
  }
  return null
}
