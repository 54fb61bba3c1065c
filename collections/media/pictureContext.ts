import {
  executeAccess,
  isolateObjectProperty,
  type PayloadRequest,
  type SanitizedCollectionConfig,
} from 'payload'

import { withOwnLocale } from '../../src/languages/withOwnLocale.ts'
import type { PictureWords } from '../../src/pictures/embedded/pictureWords.ts'

/** What the hooks of one write tell each other. */
type PictureContext = { words?: PictureWords }

const key = 'newsroomPicture'

/** Of the write under way. Begun anew by `beginPicture`. */
export const pictureContext = (req: PayloadRequest): PictureContext =>
  (req.context[key] as PictureContext | undefined) ?? {}

export const beginPicture = (req: PayloadRequest): PictureContext =>
  (req.context[key] = {} as PictureContext)

export type WriteArgs = {
  data?: Record<string, unknown>
  duplicateFromID?: unknown
  id?: number | string
  overrideAccess?: boolean
}

/**
 * May the caller write at all? Hooks of operations come before access control, and a stranger’s file
 * is not worth the work.
 */
export const mayWrite = async ({
  args: { data, id, overrideAccess },
  collection,
  operation,
  req,
}: {
  args: WriteArgs
  collection: SanitizedCollectionConfig
  operation: 'create' | 'update'
  req: PayloadRequest
}): Promise<boolean> =>
  overrideAccess === true ||
  Boolean(await executeAccess({ data, disableErrors: true, id, req }, collection.access[operation]))

/** The same request, in the same transaction, without its file and what shall be done with it. */
export const withoutFile = (
  req: PayloadRequest,
  locale?: PayloadRequest['locale'],
): PayloadRequest => {
  const own = isolateObjectProperty(withOwnLocale(req, locale), [
    'context',
    'file',
    'payloadUploadSizes',
    'query',
  ])
  own.context = {}
  own.file = undefined
  own.payloadUploadSizes = undefined
  own.query = {}
  return own
}
