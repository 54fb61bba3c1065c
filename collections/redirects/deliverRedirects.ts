import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload'

import { refreshAddresses } from '../../src/delivery/readModel/refreshAddresses.ts'
import type { SanitizedOptions } from '../../src/options/types.ts'
import { idOf } from '../../src/relationships/idOf.ts'

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
        const article = idOf((doc as { article?: unknown }).article)
        if (article !== undefined) await refreshAddresses([article], { options, req })
      },
    ],
  }
}
