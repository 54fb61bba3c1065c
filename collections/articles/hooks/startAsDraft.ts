import type { CollectionBeforeOperationHook } from 'payload'

import type { SanitizedOptions } from '../../../src/options/types.ts'
import type { Id } from '../../../src/relationships/idOf.ts'
import { idOf } from '../../../src/relationships/idOf.ts'
import { publicRow } from '../publicRow.ts'
import { refuseIfKilled } from './refuseKilled.ts'

/**
 * A copy of a published article is a draft: nobody means to publish the same story twice. Of a story that
 * was killed there is none.
 * @throws APIError 409
 */
export const startAsDraft =
  (options: SanitizedOptions): CollectionBeforeOperationHook =>
  async ({ args, operation, req }) => {
    const { data, duplicateFromID: id } = args as { data?: object; duplicateFromID?: Id | null }
    if (operation !== 'create' || id === undefined || id === null) return args
    const story = idOf((await publicRow({ id, options, req }))?.story)
    if (story !== undefined) await refuseIfKilled(story, { options, req })
    return { ...args, data: { ...data, _status: 'draft' }, draft: true }
  }
