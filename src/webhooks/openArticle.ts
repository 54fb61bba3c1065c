import type { PayloadRequest } from 'payload'

import { advisoryLock } from '../database/advisoryLock.ts'
import { inTransaction } from '../database/inTransaction.ts'
import { withOwnLocale } from '../languages/withOwnLocale.ts'
import type { SanitizedOptions } from '../options/types.ts'
import { isPublic } from '../workflow/isPublic.ts'
import { writeOutbox } from './writeOutbox.ts'

const isSame = (moment: null | string | undefined, other: string) =>
  Date.parse(moment ?? '') === Date.parse(other)

/**
 * Tells of an article whose embargo has ended. Nothing of one that was taken down, or that has another embargo
 * by now; and once, though it was saved twice under the same.
 * @param opens ISO 8601: when the embargo ends
 */
export const openArticle = async (
  { article: id, opens }: { article: string; opens: string },
  { options, req }: { options: SanitizedOptions; req: PayloadRequest },
): Promise<void> =>
  inTransaction(req, async () => {
    await advisoryLock(req, `newsroom: end of the embargo of ${id}`)
    const { docs } = await req.payload.find({
      collection: options.slugs.articles,
      depth: 0,
      limit: 1,
      overrideAccess: true,
      pagination: false,
      req: withOwnLocale(req),
      where: { id: { equals: id } },
    })
    const article = docs[0]
    if (!article || !isPublic(article) || !isSame(article.embargoUntil, opens)) return
    const { totalDocs } = await req.payload.count({
      collection: options.slugs.webhookMessages,
      overrideAccess: true,
      req: withOwnLocale(req),
      where: { and: [{ articleId: { equals: id } }, { dueAt: { equals: opens } }] },
    })
    if (totalDocs > 0) return
    const change = { event: 'article.published' as const, opens: null }
    await writeOutbox(article, change, { at: opens, options, req, was: null })
  })
