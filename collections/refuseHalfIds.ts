import {
  APIError,
  NotFound,
  type CollectionBeforeOperationHook,
  type CollectionConfig,
} from 'payload'

import { couldBeId } from '../src/relationships/couldBeId.ts'
import { listedIds } from '../src/relationships/listedIds.ts'
import { say } from '../src/translations/say.ts'

type Args = { duplicateFromID?: unknown; id?: unknown; where?: unknown }

/** A number with something behind it. */
const isHalf = (id: string) => Number.isNaN(Number(id)) && !Number.isNaN(parseFloat(id))

/**
 * Payload reads an id in a path, and those of a list in a condition, up to their first letter
 * (`parseFloat`): `/articles/16abc` would be article 16. What an operation asks for that is not in the
 * path is left alone.
 * @throws NotFound 404; APIError 400 for a condition
 */
const refuse: CollectionBeforeOperationHook = ({ args, collection, req }) => {
  const { collection: asked, id } = (req.routeParams ?? {}) as Record<string, unknown>
  const { duplicateFromID, id: read = duplicateFromID, where } = args as Args
  const { slug } = collection
  const isWrong = (one: string) => !couldBeId(one, slug, req.payload)
  const messageOf = (one: string) => say(req.t, 'noSuchId', { collection: slug, id: one })

  const isOfPath = asked === slug && (read === id || Object.is(read, parseFloat(String(id))))
  if (typeof id === 'string' && isOfPath && isWrong(id)) {
    throw Object.assign(new NotFound(req.t), { message: messageOf(id) })
  }
  const half = listedIds(where).find((one) => isHalf(one) && isWrong(one))
  if (half !== undefined) throw new APIError(messageOf(half), 400, undefined, true)
  return args
}

/** A collection in which no document answers to more than its own id. */
export const withoutHalfIds = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  hooks: {
    ...collection.hooks,
    beforeOperation: [refuse, ...(collection.hooks?.beforeOperation ?? [])],
  },
})
