import { APIError, type PayloadRequest, type SelectType } from 'payload'

import { goneArticle, goneError } from '../../../src/editions/goneArticle.ts'
import type { SanitizedOptions } from '../../../src/options/types.ts'
import { couldBeId } from '../../../src/relationships/couldBeId.ts'
import { say } from '../../../src/translations/say.ts'

/**
 * An article, for whoever may see it.
 * @param draft as it is being written, for those who may read that; else as the public has it.
 *   @default true
 * @param id of the article; of the one in the request's path if left out
 * @throws APIError 410 for one that readers had before its story was killed; 404, also for one that the request may not see
 */
export const visibleArticle = async (
  req: PayloadRequest,
  options: SanitizedOptions,
  {
    draft = true,
    id = req.routeParams?.id,
    select,
  }: { draft?: boolean; id?: unknown; select?: SelectType } = {},
) => {
  const article = couldBeId(String(id), options.slugs.articles, req.payload)
    ? await req.payload.findByID({
        id: id as number,
        collection: options.slugs.articles,
        depth: 0,
        disableErrors: true,
        draft,
        overrideAccess: false,
        req,
        select,
      })
    : null
  if (!article) {
    const gone = await goneArticle(id, { options, req })
    if (gone !== null) throw goneError(gone, req)
    throw new APIError(say(req.t, 'noSuchArticle', { id: String(id) }), 404, undefined, true)
  }
  return article
}
