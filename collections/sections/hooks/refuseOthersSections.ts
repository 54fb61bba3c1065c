import { APIError, type CollectionBeforeChangeHook } from 'payload'

import type { SanitizedOptions } from '../../../src/options/types.ts'
import { idOf } from '../../../src/relationships/idOf.ts'
import { userLimits } from '../../../src/roles/userLimits.ts'
import { say } from '../../../src/translations/say.ts'

/**
 * Whoever works on some desks puts no other section below them, which would make it theirs.
 * @throws APIError 403
 */
export const refuseOthersSections =
  (options: SanitizedOptions): CollectionBeforeChangeHook =>
  async ({ data, operation, originalDoc, req }) => {
    if (operation !== 'update' || !('parent' in data)) return data
    if (idOf(data.parent) === idOf(originalDoc.parent)) return data
    const { sections } = await userLimits(req, options)
    if (sections && !sections.has(originalDoc.id)) {
      throw new APIError(say(req.t, 'beyondSections'), 403, undefined, true)
    }
    return data
  }
