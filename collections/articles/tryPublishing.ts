import { createLocalReq, initTransaction, killTransaction, type PayloadRequest } from 'payload'

import type { SanitizedOptions } from '../../src/options/types.ts'
import type { Id } from '../../src/relationships/idOf.ts'

/**
 * Publishes an article as its schedule will, and takes all of it back: what would keep it from going out
 * then is found out now.
 * @param req gives the language of what is wrong; the trial has a transaction of its own
 * @param user nobody is trusted server code
 * @throws what publishing it throws
 */
export const tryPublishing = async (
  id: Id,
  {
    options,
    req,
    user,
  }: {
    options: SanitizedOptions
    req: PayloadRequest
    user: null | PayloadRequest['user']
  },
): Promise<void> => {
  const { i18n, payload } = req
  const own = await createLocalReq({ req: { i18n }, user: user ?? undefined }, payload)
  await initTransaction(own)
  try {
    await payload.update({
      id: id as number,
      collection: options.slugs.articles,
      data: { _status: 'published' },
      depth: 0,
      overrideAccess: user === null,
      req: own,
      select: {},
      user: user ?? undefined,
    })
  } finally {
    await killTransaction(own)
  }
}
