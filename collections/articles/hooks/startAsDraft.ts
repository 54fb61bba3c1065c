import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'

import type { Id } from '../../../src/relationships/idOf.ts'

/** In a request's context: the article that is being copied. */
const key = 'newsroomCopyOf'

/** What the article that is being made is a copy of. */
export const copiedFrom = (req: PayloadRequest): Id | undefined =>
  req.context[key] as Id | undefined

/** A copy of a published article is a draft: nobody means to publish the same story twice. */
export const startAsDraft: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  const { data, duplicateFromID: id } = args as { data?: object; duplicateFromID?: Id | null }
  if (operation !== 'create') return args
  req.context[key] = id ?? undefined
  if (id === undefined || id === null) return args
  return { ...args, data: { ...data, _status: 'draft' }, draft: true }
}
