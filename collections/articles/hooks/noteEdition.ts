import type { CollectionAfterChangeHook } from 'payload'

import { recordEditions } from '../../../src/editions/recordEditions.ts'
import type { SanitizedOptions } from '../../../src/options/types.ts'
import { idOf } from '../../../src/relationships/idOf.ts'
import { currentWrite } from '../../writeContext.ts'

/** Tells the story what it has, whenever more than a draft was written. */
export const noteEdition =
  (options: SanitizedOptions): CollectionAfterChangeHook =>
  async ({ data, doc, operation, previousDoc, req }) => {
    const { draft } = currentWrite(req, options.slugs.articles)
    // What is answered may be a part of it.
    const now = { ...previousDoc, ...data }
    const isDraftAlone =
      operation === 'update' &&
      draft &&
      now._status !== 'published' &&
      now.language === previousDoc.language &&
      Boolean(now.deletedAt) === Boolean(previousDoc.deletedAt)
    if (isDraftAlone) return doc
    // Trusted code can move it into another story; in one order, as two may do so at once.
    const stories = [idOf(previousDoc?.story), idOf(now.story)].filter((id) => id !== undefined)
    for (const story of [...new Set(stories.map(String))].sort()) {
      await recordEditions(story, { options, req })
    }
    return doc
  }
