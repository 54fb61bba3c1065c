import { ValidationError, type CollectionBeforeChangeHook } from 'payload'

import { writtenAt } from '../../../src/database/trials.ts'
import type { SanitizedOptions } from '../../../src/options/types.ts'
import { say } from '../../../src/translations/say.ts'
import { isAhead } from '../../../src/workflow/isAhead.ts'
import { currentWrite, nextStatus } from '../../writeContext.ts'
import { publicRow } from '../publicRow.ts'

/**
 * Nobody publishes at a time that has not come: readers would have the article at once, and before all
 * others in every list. What has such a time already can still be changed.
 * @throws ValidationError 400
 */
export const refuseAhead =
  (options: SanitizedOptions): CollectionBeforeChangeHook =>
  async ({ data, operation, originalDoc, req }) => {
    const write = currentWrite(req, options.slugs.articles)
    const article = { ...originalDoc, ...data }
    if (write.trusted || nextStatus(write, data, originalDoc) !== 'published') return data
    if (data.deletedAt || !isAhead(article, writtenAt(req))) return data
    const id = operation === 'update' ? originalDoc?.id : undefined
    const select = { _status: true, publishedAt: true } as const
    const row = await publicRow({ id, options, req, select })
    const isSame = Date.parse(row?.publishedAt ?? '') === Date.parse(article.publishedAt)
    if (row?._status === 'published' && isSame) return data
    throw new ValidationError({
      collection: options.slugs.articles,
      errors: [{ message: say(req.t, 'publishedAtAhead'), path: 'publishedAt' }],
      id,
      req,
    })
  }
