import type { CollectionSlug, PayloadRequest } from 'payload'

import type { SanitizedOptions } from '../options/types.ts'
import { idOf, type Id } from '../relationships/idOf.ts'
import type { Stage } from '../workflow/stages.ts'
import type { AuditAction } from './actions.ts'
import { nameOf } from './namesOf.ts'

/** What somebody did, or was refused to do. */
export type AuditEvent = {
  action: AuditAction
  /** More in words, such as why. */
  detail?: null | string
  /** What it was done to. */
  document?: { collection: string; id: Id; language?: null | string; title?: null | string }
  from?: null | Stage
  to?: null | Stage
}

/** Longer ones are cut: the log tells what happened, not what was written. */
const longest = 2000

/** Ids are short; what a stranger sends in their place may not be, and stands in an index. */
const longestId = 100

const cut = (text: null | string | undefined, to = longest) =>
  // Postgres takes no NUL in a text.
  text?.replaceAll('\0', '').slice(0, to) ?? null

/**
 * Writes to the log, in the request's transaction: what did not happen is not told, and what happened is.
 * Names are kept as they are now, since people and articles go and the log stays.
 */
export const recordEvent = async (
  { action, detail, document, from, to }: AuditEvent,
  { options, req }: { options: SanitizedOptions; req: PayloadRequest },
): Promise<void> => {
  const person = idOf(req.user)
  await req.payload.db.create({
    collection: options.slugs.audit as CollectionSlug,
    data: {
      action,
      actor: person === undefined ? null : String(person),
      actorCollection: req.user?.collection ?? null,
      actorName: nameOf(req.user),
      detail: cut(detail),
      documentCollection: cut(document?.collection, longestId),
      documentId: document === undefined ? null : cut(String(document.id), longestId),
      from: from ?? null,
      language: document?.language ?? null,
      title: cut(document?.title),
      to: to ?? null,
      way: req.payloadAPI,
    },
    req,
    returning: false,
  })
}
