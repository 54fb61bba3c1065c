import { createLocalReq, initTransaction, type PayloadRequest } from 'payload'

import { tryWrite } from '../../src/database/trials.ts'
import type { SanitizedOptions } from '../../src/options/types.ts'
import type { Id } from '../../src/relationships/idOf.ts'

/**
 * Publishes an article as its schedule will, up to the moment before it is written: what would keep it from
 * going out then is found out now.
 * @param at when its schedule is due
 * @param req gives the language of what is wrong; the trial has a transaction of its own
 * @param user nobody is trusted server code
 * @throws what publishing it throws
 */
export const tryPublishing = async (
  id: Id,
  {
    at,
    options,
    req,
    user,
  }: {
    at: Date
    options: SanitizedOptions
    req: PayloadRequest
    user: null | PayloadRequest['user']
  },
): Promise<void> => {
  const { i18n, payload } = req
  const collection = options.slugs.articles
  const own = await createLocalReq({ req: { i18n }, user: user ?? undefined }, payload)
  await initTransaction(own)
  await tryWrite({ at, collection, req: own }, () =>
    payload.update({
      id: id as number,
      collection,
      data: { _status: 'published' },
      depth: 0,
      overrideAccess: user === null,
      req: own,
      select: {},
      user: user ?? undefined,
    }),
  )
}
