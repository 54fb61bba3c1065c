import type { PayloadRequest } from 'payload'

import { withOwnLocale } from '../languages/withOwnLocale.ts'
import type { SanitizedOptions } from '../options/types.ts'
import { couldBeId } from '../relationships/couldBeId.ts'
import { say } from '../translations/say.ts'
import { killOf } from './killOf.ts'

/**
 * What readers are told of an article that they had before its story was killed; `null` of any other,
 * whether it is there or not.
 */
export const goneArticle = async (
  id: unknown,
  { options, req }: { options: SanitizedOptions; req: PayloadRequest },
): Promise<null | string> => {
  if (!couldBeId(String(id), options.slugs.articles, req.payload)) return null
  const { docs } = await req.payload.find({
    collection: options.slugs.articles,
    depth: 0,
    limit: 1,
    overrideAccess: true,
    pagination: false,
    req: withOwnLocale(req),
    select: { story: true },
    trash: true,
    where: { id: { equals: id } },
  })
  const kill = await killOf(docs[0]?.story, { options, req })
  if (!kill?.takenDown.map(String).includes(String(id))) return null
  return kill.notice ?? say(req.t, 'storyGone')
}
