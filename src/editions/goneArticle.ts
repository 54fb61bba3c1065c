import { APIError, type PayloadRequest } from 'payload'

import { withOwnLocale } from '../languages/withOwnLocale.ts'
import type { SanitizedOptions } from '../options/types.ts'
import { couldBeId } from '../relationships/couldBeId.ts'
import { killOf } from './killOf.ts'
import { noticeIn, type Notice } from './noticeIn.ts'

/**
 * What readers are told of an article that they had before its story was killed, in its language as far as it
 * is written in it; `null` of any other, whether it is there or not.
 */
export const goneArticle = async (
  id: unknown,
  { options, req }: { options: SanitizedOptions; req: PayloadRequest },
): Promise<Notice | null> => {
  if (!couldBeId(String(id), options.slugs.articles, req.payload)) return null
  const { docs } = await req.payload.find({
    collection: options.slugs.articles,
    depth: 0,
    limit: 1,
    overrideAccess: true,
    pagination: false,
    req: withOwnLocale(req),
    select: { language: true, story: true },
    trash: true,
    where: { id: { equals: id } },
  })
  const kill = await killOf(docs[0]?.story, { options, req })
  if (!kill?.takenDown.map(String).includes(String(id))) return null
  return noticeIn(docs[0]?.language ?? options.defaultLanguage, kill.notices, options)
}

/** 410, which names the language of what it says: in `data`, and as `Content-Language`. */
export const goneError = ({ language, text }: Notice, req: PayloadRequest): APIError => {
  req.responseHeaders ??= new Headers()
  req.responseHeaders.set('Content-Language', language)
  const error = new APIError(text, 410, { language }, true)
  error.name = 'Gone'
  return error
}
