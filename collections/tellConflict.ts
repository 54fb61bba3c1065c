import type { CollectionAfterOperationHook } from 'payload'

import { writeConflict } from '../src/database/writeConflict.ts'

/**
 * A change of many documents of which others wrote some at the same moment is no change: Payload would
 * answer 400, as if something were wrong with what was sent.
 * @throws APIError 503
 */
export const tellConflict: CollectionAfterOperationHook = ({ operation, req, result }) => {
  const { errors = [] } = (result ?? {}) as { errors?: { message?: string }[] }
  if (operation !== 'update' && operation !== 'delete') return result
  const conflict = writeConflict(req.t)
  if (errors.some(({ message }) => message === conflict.message)) throw conflict
  return result
}
