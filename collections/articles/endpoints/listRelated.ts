import { APIError, parseParams, type Endpoint, type SelectType } from 'payload'

import { readerLanguage } from '../../../src/editions/readerLanguage.ts'
import type { SanitizedOptions } from '../../../src/options/types.ts'
import { relateArticles } from '../../../src/related/resolveRelatedNews.ts'
import { userPermissions } from '../../../src/roles/userPermissions.ts'
import { say } from '../../../src/translations/say.ts'
import { visibleArticle } from './visibleArticle.ts'

/** The longest list that is given. */
const most = 20

const select: SelectType = {
  authors: true,
  dateline: true,
  language: true,
  relatedNews: { automatic: true, items: true },
  section: true,
  story: true,
  tags: true,
  translatedFrom: true,
}

/**
 * `GET /api/articles/{id}/related?locale=&limit=`: `resolved`, what `relatedNews.resolved` of the
 * article is; for the staff also `suggestions`, the articles that would fill the list up and why,
 * whether or not it fills itself, `inherited`, whether the picks are those of the source, and `hidden`,
 * how many of them are not public in the language. With `draft=true` of the article as it is being written.
 */
export const listRelated = (options: SanitizedOptions): Endpoint => ({
  handler: async (req) => {
    const { limit } = req.query
    if (limit !== undefined && !isLimit(limit)) {
      throw new APIError(say(req.t, 'relatedLimit', { most }), 400, undefined, true)
    }
    const { draft = false } = parseParams(req.query)
    const article = await visibleArticle(req, options, { draft, select })
    const isStaff = (await userPermissions(req, options)).has('readDrafts')
    const related = await relateArticles({
      article: article as unknown as Record<string, unknown>,
      language: readerLanguage({
        articleLanguage: article.language,
        defaultLanguage: options.defaultLanguage,
        requested: req.query.locale,
        requestLocale: req.locale,
      }),
      limit: limit === undefined ? undefined : Number(limit),
      options,
      related: article.relatedNews ?? {},
      req,
      suggesting: isStaff,
    })
    return Response.json(isStaff ? related : { resolved: related.resolved })
  },
  method: 'get',
  path: '/:id/related',
})

const isLimit = (value: unknown): boolean =>
  typeof value === 'string' && /^\d{1,2}$/.test(value) && Number(value) > 0 && Number(value) <= most
