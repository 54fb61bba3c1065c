import { APIError, parseParams, type Endpoint } from 'payload'

import type { SanitizedOptions } from '../../../src/options/types.ts'
import { idOf } from '../../../src/relationships/idOf.ts'
import { say } from '../../../src/translations/say.ts'
import { visibleArticle } from './visibleArticle.ts'

/**
 * `GET /api/articles/{id}/editions/{language}`: the edition of the same story in that language, as
 * `GET /api/articles/{id}` would answer it, with the same parameters.
 */
export const findEdition = (options: SanitizedOptions): Endpoint => ({
  handler: async (req) => {
    const { language } = req.routeParams as { language: string }
    const article = await visibleArticle(req, options)
    const { depth, draft, populate, select } = parseParams(req.query)
    const { docs } = await req.payload.find({
      collection: options.slugs.articles,
      depth,
      draft,
      limit: 1,
      overrideAccess: false,
      pagination: false,
      populate,
      req,
      select,
      where: {
        and: [{ story: { equals: idOf(article.story) } }, { language: { equals: language } }],
      },
    })
    const [edition] = docs
    if (!edition) {
      const languages = (article.editions ?? []).map((one) => one.language).join(', ')
      throw new APIError(say(req.t, 'noSuchEdition', { language, languages }), 404, undefined, true)
    }
    return Response.json(edition)
  },
  method: 'get',
  path: '/:id/editions/:language',
})
