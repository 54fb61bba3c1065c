import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload'

import { refreshAddresses } from '../../src/delivery/readModel/refreshAddresses.ts'
import { withOwnLocale } from '../../src/languages/withOwnLocale.ts'
import type { SanitizedOptions } from '../../src/options/types.ts'
import { idOf } from '../../src/relationships/idOf.ts'

type Redirect = { article?: unknown; language: string; slug: string }

/** Sites are led from an old address as soon as it is one, and no longer than it is. */
export const deliverRedirects = (
  options: SanitizedOptions,
): { afterChange: CollectionAfterChangeHook[]; afterDelete: CollectionAfterDeleteHook[] } => {
  if (!options.parts.delivery) return { afterChange: [], afterDelete: [] }
  return {
    afterChange: [
      async ({ doc, req }) => {
        const article = idOf((doc as { article?: unknown }).article)
        if (article !== undefined) await refreshAddresses([article], { options, req })
        return doc
      },
    ],
    afterDelete: [
      async ({ doc, req }) => {
        const { article, language, slug } = doc as Redirect
        const led = idOf(article)
        const { docs: before } = await req.payload.find({
          collection: options.slugs.articles,
          depth: 0,
          overrideAccess: true,
          pagination: false,
          req: withOwnLocale(req),
          select: {},
          trash: true,
          where: { language: { equals: language }, slug: { equals: slug } },
        })
        // One that was killed gives its notice there again.
        const ids = [...before.map(({ id }) => id), ...(led === undefined ? [] : [led])]
        await refreshAddresses(ids, { options, req })
      },
    ],
  }
}
