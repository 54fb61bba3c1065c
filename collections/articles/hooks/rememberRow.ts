import type {
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  PayloadRequest,
} from 'payload'

import type { SanitizedOptions } from '../../../src/options/types.ts'
import type { Id } from '../../../src/relationships/idOf.ts'
import type { PublicFacts } from '../../../src/workflow/isPublic.ts'
import { currentWrite, nextStatus } from '../../writeContext.ts'
import { publicRow } from '../publicRow.ts'

/** The row of an article as it was before it is written or deleted: what readers had, and where. */
export type RowBefore = PublicFacts & {
  /** Have they ever had it? */
  hadReaders?: boolean | null
  headline?: null | string
  id: Id
  language?: null | string
  section?: unknown
  slug?: null | string
  story?: unknown
}

const facts = {
  _status: true,
  deletedAt: true,
  embargoUntil: true,
  hadReaders: true,
  headline: true,
  language: true,
  section: true,
  slug: true,
  story: true,
} as const

const key = 'newsroomRowsBefore'

/** `undefined` for a new article, and where a draft alone is written. */
export const rowBefore = (req: PayloadRequest, id: Id): RowBefore | undefined =>
  (req.context[key] as Map<Id, RowBefore> | undefined)?.get(id)

const remember = async (
  id: Id,
  { options, req }: { options: SanitizedOptions; req: PayloadRequest },
) => {
  const row = await publicRow({ id, options, req, select: facts })
  const known = (req.context[key] ??= new Map()) as Map<Id, RowBefore>
  if (row) known.set(id, row)
}

/** A write that goes to the versions alone changes nothing that readers have. */
export const rememberRow =
  (options: SanitizedOptions): CollectionBeforeChangeHook =>
  async ({ data, operation, originalDoc, req }) => {
    const write = currentWrite(req, options.slugs.articles)
    const isDraft = write.draft && nextStatus(write, data, originalDoc) !== 'published'
    if (operation === 'update' && !isDraft) await remember(originalDoc.id, { options, req })
    return data
  }

export const rememberDeleted =
  (options: SanitizedOptions): CollectionBeforeDeleteHook =>
  ({ id, req }) =>
    remember(id, { options, req })
