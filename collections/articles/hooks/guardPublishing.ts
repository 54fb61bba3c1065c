import { APIError, type CollectionBeforeChangeHook, type PayloadRequest } from 'payload'

import type { SanitizedOptions } from '../../../src/options/types.ts'
import { userPermissions } from '../../../src/roles/userPermissions.ts'
import { say } from '../../../src/translations/say.ts'
import { scheduledAt } from '../../../src/workflow/scheduledAt.ts'
import { touchesPublished } from '../../../src/workflow/touchesPublished.ts'
import { currentWrite, nextStatus } from '../../writeContext.ts'
import { publicRow } from '../publicRow.ts'

/**
 * Only who may publish changes what readers see. Access control sees the data that is sent; this
 * sees what would become of the document, and so holds for every way of writing.
 * @throws APIError 403
 */
export const guardPublishing =
  (options: SanitizedOptions): CollectionBeforeChangeHook =>
  async ({ data, operation, originalDoc, req }) => {
    const write = currentWrite(req, options.slugs.articles)
    if (write.trusted) return data
    const row =
      operation === 'update' ? await publicRow({ id: originalDoc?.id, options, req }) : null
    const status = nextStatus(write, data, originalDoc)
    const touches = touchesPublished({
      draftOnly: write.draft && status !== 'published',
      nextStatus: status,
      publicStatus: row?._status,
      inTrash: Boolean(data.deletedAt || originalDoc?.deletedAt),
    })
    if (await mayPublish(req, options)) return data
    if (touches) {
      throw new APIError(
        say(req.t, row?._status === 'published' ? 'publishedByOthers' : 'publishingRefused'),
        403,
        undefined,
        true,
      )
    }
    if (operation === 'update' && (await scheduledAt(originalDoc.id, { options, req })) !== null) {
      throw new APIError(say(req.t, 'scheduledUnseen'), 403, undefined, true)
    }
    return data
  }

const mayPublish = async (req: PayloadRequest, options: SanitizedOptions) =>
  (await userPermissions(req, options)).has('publishArticles')
