import DataLoader from 'dataloader'
import type { PayloadRequest } from 'payload'

import { withOwnLocale } from '../languages/withOwnLocale.ts'
import type { SanitizedOptions } from '../options/types.ts'

export type RelatedSettings = {
  /** By language. */
  relatedNewsHeading?: Record<string, null | string>
  relatedOtherLanguages?: 'hide' | 'show' | null
}

type Loader = DataLoader<'settings', RelatedSettings>
const loaders = new WeakMap<object, Map<string, Loader>>()

/** What the newsroom says of related news, read once for all who ask at the same moment. */
export const loadNewsroomSettings = async ({
  options,
  req,
}: {
  options: SanitizedOptions
  req: PayloadRequest
}): Promise<RelatedSettings> => {
  const key = String(await req.transactionID)
  const ofRequest = loaders.get(req.payloadDataLoader) ?? new Map<string, Loader>()
  loaders.set(req.payloadDataLoader, ofRequest)

  let loader = ofRequest.get(key)
  if (!loader) {
    loader = new DataLoader<'settings', RelatedSettings>(
      async (asked) => {
        const settings = (await req.payload.findGlobal({
          slug: options.slugs.newsroom,
          depth: 0,
          locale: 'all',
          overrideAccess: true,
          req: withOwnLocale(req),
          select: { relatedNewsHeading: true, relatedOtherLanguages: true },
        })) as RelatedSettings
        return asked.map(() => settings)
      },
      // What was read before a write in the same request must not be served after it.
      { cache: false },
    )
    ofRequest.set(key, loader)
  }
  return loader.load('settings')
}
