import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload'

import { markPicked, markSource } from '../../../src/delivery/readModel/markArticle.ts'
import { refreshArticles } from '../../../src/delivery/readModel/refreshArticles.ts'
import { refreshDocuments } from '../../../src/delivery/readModel/refreshDocuments.ts'
import type { SanitizedOptions } from '../../../src/options/types.ts'
import { idOf, type Id } from '../../../src/relationships/idOf.ts'
import { isDraftAlone } from './isDraftAlone.ts'

/** Gives sites what readers notice of a write. After the edition is noted, which holds its story. */
export const deliver =
  (options: SanitizedOptions): CollectionAfterChangeHook =>
  async ({ data, doc, operation, previousDoc, req }) => {
    // What is answered may be a part of it.
    const now = { ...previousDoc, ...data }
    const collection = options.slugs.articles
    if (isDraftAlone(previousDoc, now, { collection, operation, req })) return doc
    if (operation === 'create' && now._status !== 'published') return doc
    await refreshArticles([doc.id], { options, req })
    if (operation === 'create') return doc
    await markSource(doc.id, req)
    const isElsewhere =
      Boolean(now.deletedAt) !== Boolean(previousDoc?.deletedAt) ||
      idOf(now.story) !== idOf(previousDoc?.story)
    if (isElsewhere) await deliverElsewhere([doc.id], { options, req })
    return doc
  }

export const deliverDeletion =
  (options: SanitizedOptions): CollectionAfterDeleteHook =>
  async ({ id, req }) => {
    await refreshArticles([id], { options, req })
    await deliverElsewhere([id], { options, req })
    await markSource(id, req)
  }

/** Articles are of other stories now, whatever their drafts are. */
export const deliverJoined = async (
  ids: readonly Id[],
  { options, req }: { options: SanitizedOptions; req: PayloadRequest },
): Promise<void> => {
  if (!options.parts.delivery) return
  await refreshArticles(ids, { options, req })
  await deliverElsewhere(ids, { options, req })
}

/** The front page and related news know of their picks whether they are there, and which stories they are of. */
const deliverElsewhere = async (
  ids: readonly Id[],
  { options, req }: { options: SanitizedOptions; req: PayloadRequest },
): Promise<void> => {
  await refreshDocuments({ options, req })
  await markPicked(ids, req)
}
