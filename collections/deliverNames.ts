import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload'

import { markStale } from '../src/delivery/readModel/markStale.ts'
import { notifyReaders } from '../src/delivery/readModel/notify.ts'
import { refreshDocuments } from '../src/delivery/readModel/refreshDocuments.ts'
import { shown } from '../src/delivery/readModel/shown.ts'
import type { SanitizedOptions } from '../src/options/types.ts'

type Kind = 'author' | 'picture' | 'section' | 'tag'

/** What is shown of a section, tag, author or picture is shown anew in all articles when it changes. */
export const deliverNames = (
  kind: Kind,
  options: SanitizedOptions,
): { afterChange: CollectionAfterChangeHook[]; afterDelete: CollectionAfterDeleteHook[] } => {
  if (!options.parts.delivery) return { afterChange: [], afterDelete: [] }
  const change: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
    // No article shows a new one yet.
    if (operation === 'update') await markStale([shown[kind](doc.id)], req)
    if (kind === 'section') await refreshDocuments({ options, req })
    await notifyReaders(req)
    return doc
  }
  const end: CollectionAfterDeleteHook = async ({ id, req }) => {
    await markStale([shown[kind](id)], req)
    if (kind === 'section') await refreshDocuments({ options, req })
    await notifyReaders(req)
  }
  return { afterChange: [change], afterDelete: [end] }
}
