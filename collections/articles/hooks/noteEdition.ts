import type { CollectionAfterChangeHook } from 'payload'

import { recordEditions } from '../../../src/editions/recordEditions.ts'
import type { SanitizedOptions } from '../../../src/options/types.ts'
import { idOf } from '../../../src/relationships/idOf.ts'
import { isDraftAlone } from './isDraftAlone.ts'

/** Tells the story what it has, whenever more than a draft was written. */
export const noteEdition =
  (options: SanitizedOptions): CollectionAfterChangeHook =>
  async ({ data, doc, operation, previousDoc, req }) => {
    // What is answered may be a part of it.
    const now = { ...previousDoc, ...data }
    const collection = options.slugs.articles
    if (isDraftAlone(previousDoc, now, { collection, operation, req })) return doc
    // Trusted code can move it into another story; in one order, as two may do so at once.
    const stories = [idOf(previousDoc?.story), idOf(now.story)].filter((id) => id !== undefined)
    for (const story of [...new Set(stories.map(String))].sort()) {
      await recordEditions(story, { options, req })
    }
    return doc
  }
