import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'

import { endRestoring } from '../src/roles/access.ts'

type Status = 'draft' | 'published' | null | undefined
type Write = { autosaves: boolean; draft: boolean; restores: boolean; trusted: boolean }

const key = (collection: string) => `newsroomWrite:${collection}`

/**
 * Keeps for the hooks of single documents what only the operation is told: whether it saves a draft,
 * whether a form does so by itself, whether it restores a version, and whether the caller is trusted server code (`overrideAccess`).
 */
export const rememberWrite: CollectionBeforeOperationHook = ({
  args,
  collection,
  operation,
  req,
}) => {
  if (
    ['create', 'delete', 'deleteByID', 'restoreVersion', 'update', 'updateByID'].includes(operation)
  ) {
    const { autosave, draft, overrideAccess } = args as Record<string, unknown>
    const write: Write = {
      autosaves: autosave === true,
      draft: draft === true,
      restores: operation === 'restoreVersion',
      trusted: overrideAccess === true,
    }
    req.context[key(collection.slug)] = write
    endRestoring(req)
  }
  return args
}

/**
 * What the document's status is to be. Payload makes a version that is restored as a draft one only
 * after the hooks.
 */
export const nextStatus = (
  { draft, restores }: Write,
  data: { _status?: Status },
  before: undefined | { _status?: Status },
): Status => (restores && draft ? 'draft' : (data._status ?? before?._status))

/** What is known of the write under way; nothing is trusted that is not known. */
export const currentWrite = (req: PayloadRequest, collection: string): Write =>
  (req.context[key(collection)] as undefined | Write) ?? {
    autosaves: false,
    draft: false,
    restores: false,
    trusted: false,
  }
