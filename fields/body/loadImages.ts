import type { PayloadRequest } from 'payload'

import { loadInLanguage } from '../../src/languages/loadInLanguage.ts'
import type { SanitizedOptions } from '../../src/options/types.ts'
import type { Id } from '../../src/relationships/idOf.ts'
import type { BodyImage } from './rendering.ts'

/** Pictures by id, with their words in a language. */
export const loadImages = async (
  ids: Id[],
  { language, options, req }: { language: string; options: SanitizedOptions; req: PayloadRequest },
): Promise<ReadonlyMap<Id, BodyImage>> => {
  const images = await loadInLanguage<BodyImage>({
    collection: options.slugs.media,
    ids,
    language,
    req,
    select: {
      alt: true,
      caption: true,
      credit: true,
      decorative: true,
      filename: true,
      height: true,
      mimeType: true,
      sizes: true,
      url: true,
      width: true,
    },
  })
  return new Map(images.map((image) => [image.id, image]))
}
