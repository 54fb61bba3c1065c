import { APIError, type PayloadRequest } from 'payload'

import { say } from '../../../src/translations/say.ts'

/** 409: the story has an edition in that language, which is `data.article`. */
export const editionTaken = (
  { t }: PayloadRequest,
  { headline, id }: { headline?: null | string; id: number | string },
) =>
  new APIError(
    say(t, 'editionTaken', { headline: headline ?? '', id: String(id) }),
    409,
    { article: id },
    true,
  )
