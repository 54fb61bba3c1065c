import type { CollectionAfterChangeHook } from 'payload'

import { refreshAddresses } from '../../src/delivery/readModel/refreshAddresses.ts'
import { withOwnLocale } from '../../src/languages/withOwnLocale.ts'
import type { SanitizedOptions } from '../../src/options/types.ts'

/** Sites are told of a kill, of its notices and of its end, at the addresses of all editions. */
export const deliverKill =
  (options: SanitizedOptions): CollectionAfterChangeHook =>
  async ({ doc, operation, req }) => {
    if (operation !== 'update') return doc
    const { docs } = await req.payload.find({
      collection: options.slugs.articles,
      depth: 0,
      limit: 0,
      overrideAccess: true,
      pagination: false,
      req: withOwnLocale(req),
      select: { language: true },
      trash: true,
      where: { story: { equals: doc.id } },
    })
    await refreshAddresses(
      docs.map(({ id }) => id),
      { options, req },
    )
    return doc
  }
