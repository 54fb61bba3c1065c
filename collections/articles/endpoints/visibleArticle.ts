import { APIError, type PayloadRequest } from 'payload'

import type { SanitizedOptions } from '../../../src/options/types.ts'
import { couldBeId } from '../../../src/relationships/couldBeId.ts'
import { say } from '../../../src/translations/say.ts'

/**
 * An article as it was last saved, or as the public has it, for whoever may see no more.
 * @param id of the article; of the one in the request's path if left out
 * @throws APIError 404, also for one that the request may not see
 */
export const visibleArticle = async (
  req: PayloadRequest,
  options: SanitizedOptions,
  id: unknown = req.routeParams?.id,
) => {
  const article = couldBeId(String(id), options.slugs.articles, req.payload)
    ? await req.payload.findByID({
        id: id as number,
        collection: options.slugs.articles,
        depth: 0,
        disableErrors: true,
        draft: true,
        overrideAccess: false,
        req,
      })
    : null
  if (!article) {
    throw new APIError(say(req.t, 'noSuchArticle', { id: String(id) }), 404, undefined, true)
  }
  return article
}
