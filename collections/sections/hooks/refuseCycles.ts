import { ValidationError, type CollectionBeforeChangeHook } from 'payload'

import { advisoryLock } from '../../../src/database/advisoryLock.ts'
import { withOwnLocale } from '../../../src/languages/withOwnLocale.ts'
import type { SanitizedOptions } from '../../../src/options/types.ts'
import { idOf } from '../../../src/relationships/idOf.ts'
import { say } from '../../../src/translations/say.ts'

/** A section cannot be part of itself, nor of one that is part of it. */
export const refuseCycles =
  (options: SanitizedOptions): CollectionBeforeChangeHook =>
  async ({ data, originalDoc, req }) => {
    const own = originalDoc?.id
    const seen = new Set<unknown>()
    let parent = idOf(data.parent)
    // Two that are put into each other at the same moment would both see no cycle.
    if (own !== undefined && parent !== undefined) await advisoryLock(req, 'newsroom: sections')
    while (own !== undefined && parent !== undefined && !seen.has(parent)) {
      if (parent === own) {
        throw new ValidationError({
          collection: options.slugs.sections,
          errors: [
            {
              message: say(req.t, 'sectionCycle'),
              path: 'parent',
            },
          ],
          id: own,
          req,
        })
      }
      seen.add(parent)
      const above = await req.payload.findByID({
        id: parent,
        collection: options.slugs.sections,
        depth: 0,
        disableErrors: true,
        overrideAccess: true,
        req: withOwnLocale(req),
        select: { parent: true },
      })
      parent = idOf(above?.parent)
    }
    return data
  }
