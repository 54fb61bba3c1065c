import type { CollectionBeforeOperationHook } from 'payload'

/** A copy of a published article is a draft: nobody means to publish the same story twice. */
export const startAsDraft: CollectionBeforeOperationHook = ({ args, operation }) => {
  const { data, duplicateFromID } = args as { data?: object; duplicateFromID?: unknown }
  if (operation !== 'create' || duplicateFromID === undefined || duplicateFromID === null)
    return args
  return { ...args, data: { ...data, _status: 'draft' }, draft: true }
}
