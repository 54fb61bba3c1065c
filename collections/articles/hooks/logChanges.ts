import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload'

import { articleEvents } from '../../../src/audit/articleEvents.ts'
import { namesOf } from '../../../src/audit/namesOf.ts'
import { recordEvent } from '../../../src/audit/recordEvent.ts'
import type { SanitizedOptions } from '../../../src/options/types.ts'
import { idOf, type Id } from '../../../src/relationships/idOf.ts'
import { currentWrite } from '../../writeContext.ts'
import { rowBefore } from './rememberRow.ts'

type Article = { headline?: null | string; id: Id; language?: null | string }

/** An article as the log names it. */
export const documentOf = ({ headline, id, language }: Article, { slugs }: SanitizedOptions) => ({
  collection: slugs.articles,
  id,
  language,
  title: headline,
})

const assigneeOf = async (
  person: unknown,
  scope: { options: SanitizedOptions; req: PayloadRequest },
): Promise<string> => {
  const id = idOf(person)
  const [name] = await namesOf(id === undefined ? [] : [id], scope.options.slugs.users, scope)
  return name === undefined ? '—' : `→ ${name}`
}

/** Tells the log what became of an article, unless only a draft of it was written on. */
export const logChanges =
  (options: SanitizedOptions): CollectionAfterChangeHook =>
  async ({ data, doc, operation, previousDoc, req }) => {
    const write = currentWrite(req, options.slugs.articles)
    // What is answered may be a part of it.
    const now = { ...previousDoc, ...data, id: doc.id }
    const events = articleEvents(operation === 'create' ? null : previousDoc, now, {
      wasPublic: rowBefore(req, doc.id)?._status === 'published',
      writesRow: !write.draft || now._status === 'published',
    })
    for (const event of events) {
      const detail =
        event.action === 'sentBack'
          ? now.stageNote
          : event.action === 'assigned'
            ? await assigneeOf(now.assignee, { options, req })
            : null
      const document = documentOf(now, options)
      await recordEvent({ ...event, detail, document }, { options, req })
    }
    return doc
  }

export const logDeletion =
  (options: SanitizedOptions): CollectionAfterDeleteHook =>
  async ({ doc, req }) => {
    const document = documentOf(doc as unknown as Article, options)
    await recordEvent({ action: 'deleted', document }, { options, req })
  }
