import { APIError, type CollectionBeforeOperationHook } from 'payload'

/** What an emptied group is: Payload fails on `null` where it has a group of fields. */
const empty = {
  dateline: { agency: null, date: null, place: null },
  relatedNews: { automatic: false, heading: null, items: [] },
}

/**
 * Takes `null` for a group as the wish to empty it, and refuses what is no article at all.
 * @throws APIError 400
 */
export const completeGroups: CollectionBeforeOperationHook = ({ args, operation }) => {
  if (!['create', 'update', 'updateByID'].includes(operation)) return args
  const { data } = args as { data?: unknown }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    throw new APIError('Send the article as a JSON object of its fields.', 400)
  }
  const emptied = Object.entries(empty).filter(
    ([name]) => (data as Record<string, unknown>)[name] === null,
  )
  if (emptied.length === 0) return args
  return { ...args, data: { ...data, ...Object.fromEntries(emptied) } }
}
