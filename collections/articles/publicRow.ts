import type { PayloadRequest, SelectType } from 'payload'

import { withOwnLocale } from '../../src/languages/withOwnLocale.ts'
import type { SanitizedOptions } from '../../src/options/types.ts'
import type { Id } from '../../src/relationships/idOf.ts'

/**
 * The main row of an article, which is what the public is shown: a draft saved over a published
 * article changes only its versions.
 */
export const publicRow = async ({
  id,
  options,
  req,
  select = { _status: true, language: true, slug: true, story: true },
}: {
  id: Id | undefined
  options: SanitizedOptions
  req: PayloadRequest
  select?: SelectType
}) => {
  if (id === undefined) return null
  const { docs } = await req.payload.find({
    collection: options.slugs.articles,
    depth: 0,
    draft: false,
    limit: 1,
    overrideAccess: true,
    pagination: false,
    req: withOwnLocale(req),
    select,
    trash: true,
    where: { id: { equals: id } },
  })
  return docs[0] ?? null
}
