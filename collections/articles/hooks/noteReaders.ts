import type { CollectionBeforeChangeHook } from 'payload'

import { isPublic } from '../../../src/workflow/isPublic.ts'
import { rowBefore } from './rememberRow.ts'

/**
 * Notes of an article that readers have it before its row is written over, for good: should its story be killed
 * after it came under embargo or was taken down, they are told that it is gone.
 */
export const noteReaders: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  const row = rowBefore(req, originalDoc?.id)
  return row && (row.hadReaders || isPublic(row)) ? { ...data, hadReaders: true } : data
}
