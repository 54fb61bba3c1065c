import type { CollectionBeforeOperationHook } from 'payload'

import { pointOf } from '../focalPoint.ts'
import type { WriteArgs } from '../pictureContext.ts'
import { uploadEdits } from '../uploadEdits.ts'

/**
 * Keeps the focal point within the picture, whether it comes from the form or over the API, and
 * gives a new picture the point at its left or upper edge, which Payload takes for none.
 */
export const boundFocalPoint: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'create' && operation !== 'update') return args
  const write = args as WriteArgs
  const edits = uploadEdits(req)
  const given = pointOf(edits.focalPoint?.x, edits.focalPoint?.y)
  const field = pointOf(write.data?.focalX, write.data?.focalY)
  const inQuery = given ?? (operation === 'create' ? field : undefined)
  if (inQuery) req.query = { ...req.query, uploadEdits: { ...edits, focalPoint: inQuery } }
  if (!field) return args
  const bounded: WriteArgs = { ...args, data: { ...write.data, focalX: field.x, focalY: field.y } }
  return bounded as typeof args
}
