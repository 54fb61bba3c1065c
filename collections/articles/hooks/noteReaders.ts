import type { CollectionBeforeChangeHook } from 'payload'

import type { SanitizedOptions } from '../../../src/options/types.ts'
import { isPublic } from '../../../src/workflow/isPublic.ts'
import { currentWrite, nextStatus } from '../../writeContext.ts'
import { publicRow } from '../publicRow.ts'

const select = { _status: true, deletedAt: true, embargoUntil: true, hadReaders: true } as const

/**
 * Notes of an article that readers have it before it is written over, for good: should its story be killed
 * after it came under embargo or was taken down, they are told that it is gone.
 */
export const noteReaders =
  (options: SanitizedOptions): CollectionBeforeChangeHook =>
  async ({ data, operation, originalDoc, req }) => {
    const write = currentWrite(req, options.slugs.articles)
    const isDraft = write.draft && nextStatus(write, data, originalDoc) !== 'published'
    if (operation !== 'update' || isDraft) return data
    const row = await publicRow({ id: originalDoc?.id, options, req, select })
    return row && (row.hadReaders || isPublic(row)) ? { ...data, hadReaders: true } : data
  }
