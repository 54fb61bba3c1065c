import type { CollectionBeforeDeleteHook, CollectionSlug } from 'payload'

import type { SanitizedOptions } from '../../../src/options/types.ts'

/** What was sent to a webhook goes with it, and what was to be. */
export const dropMessages =
  (options: SanitizedOptions): CollectionBeforeDeleteHook =>
  async ({ id, req }) => {
    await req.payload.db.deleteMany({
      collection: options.slugs.webhookMessages as CollectionSlug,
      req,
      where: { webhook: { equals: id } },
    })
  }
