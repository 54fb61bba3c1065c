import type { GlobalAfterChangeHook } from 'payload'

import { markStale } from '../../src/delivery/readModel/markStale.ts'
import { hasRows } from '../../src/delivery/readModel/hasRows.ts'
import { notifyReaders } from '../../src/delivery/readModel/notify.ts'
import { refreshDocuments } from '../../src/delivery/readModel/refreshDocuments.ts'
import { shown } from '../../src/delivery/readModel/shown.ts'
import type { SanitizedOptions } from '../../src/options/types.ts'

type Newsroom = { name?: unknown; relatedNewsHeading?: unknown }

/** The front page is shown anew at once; the newsroom's name and headings in all articles, by the worker. */
export const deliverNewsroom =
  (options: SanitizedOptions): GlobalAfterChangeHook =>
  async ({ doc, previousDoc, req }) => {
    await refreshDocuments({ options, req })
    await notifyReaders(req)
    const before = previousDoc as Newsroom
    const now = doc as Newsroom
    const isRenamed =
      now.name !== before.name || now.relatedNewsHeading !== before.relatedNewsHeading
    if (isRenamed && (await hasRows(req))) await markStale([shown.newsroom], req)
    return doc
  }
