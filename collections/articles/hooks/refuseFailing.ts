import { APIError, type CollectionBeforeChangeHook } from 'payload'

import type { SanitizedOptions } from '../../../src/options/types.ts'
import { runOwnChecks } from '../../../src/workflow/checks/runChecks.ts'
import { checkedArticle } from '../checkedArticle.ts'
import { currentWrite, nextStatus } from '../../writeContext.ts'

/**
 * Nothing is published that one of the project's checks blocks.
 * @throws APIError 400 that says all that they say
 */
export const refuseFailing =
  (options: SanitizedOptions): CollectionBeforeChangeHook =>
  async ({ data, originalDoc, req }) => {
    const write = currentWrite(req, options.slugs.articles)
    const isOut = nextStatus(write, data, originalDoc) === 'published' && !data.deletedAt
    if (!isOut || options.checks.length === 0) return data
    const found = await runOwnChecks(checkedArticle({ ...originalDoc, ...data }, options), {
      options,
      req,
    })
    const messages = found.filter(({ level }) => level === 'blocks').map(({ message }) => message)
    if (messages.length > 0) throw new APIError(messages.join(' '), 400, undefined, true)
    return data
  }
