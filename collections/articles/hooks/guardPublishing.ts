import { APIError, type CollectionBeforeChangeHook, type PayloadRequest } from 'payload'

import type { SanitizedOptions } from '../../../src/options/types.ts'
import { userPermissions } from '../../../src/roles/userPermissions.ts'
import { touchesPublished } from '../../../src/workflow/touchesPublished.ts'
import { currentWrite } from '../../writeContext.ts'
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
    const nextStatus = data._status ?? originalDoc?._status
    const touches = touchesPublished({
      draftOnly: write.draft && nextStatus !== 'published',
      nextStatus,
      publicStatus: row?._status,
    })
    if (touches && !(await mayPublish(req, options))) {
      throw new APIError(
        row?._status === 'published'
          ? 'This article is published. Only people whose role may publish can change what readers see of it; save your changes as a draft and ask an editor.'
          : 'Your role may not publish articles. The text can be saved as a draft; ask an editor to publish it.',
        403,
        undefined,
        true,
      )
    }
    return data
  }

const mayPublish = async (req: PayloadRequest, options: SanitizedOptions) =>
  (await userPermissions(req, options)).has('publishArticles')
