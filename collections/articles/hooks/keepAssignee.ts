import type { CollectionAfterChangeHook } from 'payload'

import { setStoryFacts } from '../../../src/editions/setStoryFacts.ts'
import type { SanitizedOptions } from '../../../src/options/types.ts'
import { idOf } from '../../../src/relationships/idOf.ts'

/**
 * Who an article is assigned to may edit it, which Payload looks for in its row: a draft over a published
 * article must not keep it from whoever has it now, nor leave it to whoever had it.
 */
export const keepAssignee =
  (options: SanitizedOptions): CollectionAfterChangeHook =>
  async ({ data, doc, operation, previousDoc, req }) => {
    const [before, now] = [idOf(previousDoc?.assignee), idOf({ ...previousDoc, ...data }.assignee)]
    if (operation === 'update' && before !== now) {
      await setStoryFacts(doc.id, { assignee: now ?? null }, { options, req })
    }
    return doc
  }
