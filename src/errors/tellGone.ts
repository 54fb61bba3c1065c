import { APIError, type AfterErrorHook } from 'payload'

import { goneArticle, goneError } from '../editions/goneArticle.ts'
import type { SanitizedOptions } from '../options/types.ts'

/** `GET /api/articles/{id}` of an article whose story was killed answers 410, with what readers are told. */
export const tellGone =
  (options: SanitizedOptions): AfterErrorHook =>
  async ({ error, graphqlResult, req }) => {
    const { collection, id } = (req.routeParams ?? {}) as Record<string, unknown>
    const isMissing = !graphqlResult && (error as APIError).status === 404 && req.method === 'GET'
    if (!isMissing || collection !== options.slugs.articles || id === undefined) return undefined
    const gone = await goneArticle(id, { options, req })
    if (gone === null) return undefined
    const { message, name } = goneError(gone, req)
    const data = { language: gone.language }
    return { response: { errors: [{ data, message, name }] }, status: 410 }
  }
