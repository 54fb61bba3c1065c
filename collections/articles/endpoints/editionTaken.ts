import { APIError, type PayloadRequest } from 'payload'

import type { SanitizedOptions } from '../../../src/options/types.ts'
import type { Id } from '../../../src/relationships/idOf.ts'
import { headlineFor } from '../../../src/roles/headlineFor.ts'
import { say } from '../../../src/translations/say.ts'

/** 409: the story has an edition in that language, which is `data.article`. */
export const editionTaken = async (
  req: PayloadRequest,
  edition: { headline?: null | string; id: Id },
  { slugs }: SanitizedOptions,
) => {
  const headline = await headlineFor(req, edition, slugs.articles)
  const values = { headline, id: String(edition.id) }
  return new APIError(say(req.t, 'editionTaken', values), 409, { article: edition.id }, true)
}
