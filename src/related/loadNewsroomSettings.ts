import type { PayloadRequest } from 'payload'

import { loaderOf } from '../relationships/loaderOf.ts'
import { withOwnLocale } from '../languages/withOwnLocale.ts'
import type { SanitizedOptions } from '../options/types.ts'

export type RelatedSettings = {
  name?: null | string
  /** By language. */
  relatedNewsHeading?: Record<string, null | string>
  relatedOtherLanguages?: 'hide' | 'show' | null
}

/** What the newsroom says of related news, read once for all who ask at the same moment. */
export const loadNewsroomSettings = async ({
  options,
  req,
}: {
  options: SanitizedOptions
  req: PayloadRequest
}): Promise<RelatedSettings> => {
  const loader = await loaderOf<'settings', RelatedSettings>(req, 'settings', async (asked) => {
    const settings = (await req.payload.findGlobal({
      slug: options.slugs.newsroom,
      depth: 0,
      locale: 'all',
      overrideAccess: true,
      req: withOwnLocale(req),
      select: { name: true, relatedNewsHeading: true, relatedOtherLanguages: true },
    })) as RelatedSettings
    return asked.map(() => settings)
  })
  return loader.load('settings')
}
