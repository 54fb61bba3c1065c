import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload'

import type { SanitizedOptions } from '../../../src/options/types.ts'
import { changeForReaders } from '../../../src/webhooks/changeForReaders.ts'
import { writeOutbox } from '../../../src/webhooks/writeOutbox.ts'
import { isPublic } from '../../../src/workflow/isPublic.ts'
import { isKilling } from '../../../src/workflow/killing.ts'
import { currentWrite } from '../../writeContext.ts'
import { rowBefore } from './rememberRow.ts'

/** Tells other sites what readers notice of a write. */
export const tellWebhooks =
  (options: SanitizedOptions): CollectionAfterChangeHook =>
  async ({ data, doc, operation, previousDoc, req }) => {
    // What is answered may be a part of it.
    const now = { ...previousDoc, ...data, id: doc.id }
    const { draft } = currentWrite(req, options.slugs.articles)
    if (draft && now._status !== 'published') return doc
    const before = operation === 'create' ? null : (rowBefore(req, doc.id) ?? null)
    const change = changeForReaders(before, now, { isKill: isKilling(req) })
    const had = before && isPublic(before) ? before : null
    // Of what is taken from them, what they had: the write may have brought a newer draft.
    const subject = had && !isPublic(now) ? had : now
    await writeOutbox(subject, change, { options, req, was: had })
    return doc
  }

export const tellOfDeletion =
  (options: SanitizedOptions): CollectionAfterDeleteHook =>
  async ({ id, req }) => {
    const row = rowBefore(req, id)
    if (row) await writeOutbox(row, changeForReaders(row, null), { options, req, was: row })
  }
