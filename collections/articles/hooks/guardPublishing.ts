import { APIError, type CollectionBeforeChangeHook, type PayloadRequest } from 'payload'

import { withOwnLocale } from '../../../src/languages/withOwnLocale.ts'
import type { SanitizedOptions } from '../../../src/options/types.ts'
import type { Id } from '../../../src/relationships/idOf.ts'
import { userPermissions } from '../../../src/roles/userPermissions.ts'
import { say } from '../../../src/translations/say.ts'
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
      trashes: Boolean(data.deletedAt),
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
    if (operation === 'update' && (await isScheduled({ id: originalDoc.id, options, req }))) {
      throw new APIError(
        'This article is scheduled, and what is saved now would be published unseen. Ask an editor to change it, or to take back the schedule.',
        403,
        undefined,
        true,
      )
    }
    return data
  }

const mayPublish = async (req: PayloadRequest, options: SanitizedOptions) =>
  (await userPermissions(req, options)).has('publishArticles')

/** Is there a publication to come? Payload publishes what is the latest version then. */
const isScheduled = async ({
  id,
  options,
  req,
}: {
  id: Id
  options: SanitizedOptions
  req: PayloadRequest
}): Promise<boolean> => {
  const { totalDocs } = await req.payload.count({
    collection: 'payload-jobs',
    overrideAccess: true,
    req: withOwnLocale(req),
    where: {
      and: [
        { taskSlug: { equals: 'schedulePublish' } },
        { completedAt: { exists: false } },
        { hasError: { not_equals: true } },
        { 'input.type': { equals: 'publish' } },
        { 'input.doc.value': { equals: String(id) } },
        { 'input.doc.relationTo': { equals: options.slugs.articles } },
      ],
    },
  })
  return totalDocs > 0
}
