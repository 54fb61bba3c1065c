import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'

import { withOwnLocale } from '../languages/withOwnLocale.ts'
import type { SanitizedOptions } from '../options/types.ts'

/** Makes a story that has no edition yet. @returns its id, a UUID */
export const beginStory = async ({
  options,
  req,
}: {
  options: SanitizedOptions
  req: PayloadRequest
}): Promise<string> => {
  const { id } = await req.payload.create({
    collection: options.slugs.stories,
    data: { id: randomUUID() },
    depth: 0,
    overrideAccess: true,
    req: withOwnLocale(req),
  })
  return id
}
