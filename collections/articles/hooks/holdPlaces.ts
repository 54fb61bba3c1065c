import type { CollectionBeforeChangeHook } from 'payload'

import { withOwnLocale } from '../../../src/languages/withOwnLocale.ts'
import type { SanitizedOptions } from '../../../src/options/types.ts'
import { currentWrite, nextStatus } from '../../writeContext.ts'
import { publicRow } from '../publicRow.ts'

/**
 * A draft is written to the versions alone, and the row of an article that was never public is as it
 * was begun: in the language of the form. This lets go of the place that it holds there in its story,
 * and of its address, for the ones that the draft has.
 */
export const holdPlaces =
  (options: SanitizedOptions): CollectionBeforeChangeHook =>
  async ({ data, operation, originalDoc, req }) => {
    const collection = options.slugs.articles
    const write = currentWrite(req, collection)
    const draftOnly = write.draft && nextStatus(write, data, originalDoc) !== 'published'
    const language = (data.language ?? originalDoc?.language) as unknown
    const moves = operation === 'update' && language !== originalDoc?.language
    if (!moves || !draftOnly || data.deletedAt) return data
    const row = await publicRow({ id: originalDoc.id, options, req })
    if (!row || row._status === 'published') return data
    // Readers of one that was public may still come by the address in its row.
    const published = await req.payload.countVersions({
      collection,
      overrideAccess: true,
      req: withOwnLocale(req),
      where: { parent: { equals: row.id }, 'version._status': { equals: 'published' } },
    })
    if (published.totalDocs > 0) return data
    await req.payload.db.updateOne({
      collection,
      data: { language, slug: data.slug ?? originalDoc?.slug },
      id: row.id,
      req,
      returning: false,
    })
    return data
  }
