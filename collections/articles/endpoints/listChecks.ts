import { Forbidden, type Endpoint } from 'payload'

import type { SanitizedOptions } from '../../../src/options/types.ts'
import type { Article } from '../../../src/payload-types.ts'
import { userPermissions } from '../../../src/roles/userPermissions.ts'
import { runChecks } from '../../../src/workflow/checks/runChecks.ts'
import { checkedArticle } from '../checkedArticle.ts'
import { visibleArticle } from './visibleArticle.ts'

/**
 * `GET /api/articles/{id}/checks`, for the staff: `findings`, what there is to say about the article as it
 * is being written before it is published, each with its `level`, `blocks` or `warns`, and a `message`.
 */
export const listChecks = (options: SanitizedOptions): Endpoint => ({
  handler: async (req) => {
    if (!(await userPermissions(req, options)).has('readDrafts')) throw new Forbidden(req.t)
    const article = await visibleArticle(req, options)
    const findings = await runChecks(checkedArticle(article as Partial<Article>, options), {
      options,
      req,
    })
    return Response.json({ findings })
  },
  method: 'get',
  path: '/:id/checks',
})
