import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook, Where } from 'payload'

import { withOwnLocale } from '../../../src/languages/withOwnLocale.ts'
import type { SanitizedOptions } from '../../../src/options/types.ts'
import { publicRow } from '../publicRow.ts'

const at = (language: unknown, slug: unknown): Where => ({
  and: [{ language: { equals: language } }, { slug: { equals: slug } }],
})

/**
 * When an article is published at another address than the public knows, the one before leads to it
 * from then on. An address that an article has now leads nowhere else.
 */
export const keepAddresses =
  (options: SanitizedOptions): CollectionBeforeChangeHook =>
  async ({ data, originalDoc, req }) => {
    if (!options.parts.redirects || data._status !== 'published') return data
    const id = originalDoc?.id as number | undefined
    const language: unknown = data.language ?? originalDoc?.language
    const slug: unknown = data.slug ?? originalDoc?.slug
    const before = await publicRow({
      id,
      options,
      req,
      select: { language: true, publishedAt: true, slug: true },
    })
    const moved =
      before?.slug && before.publishedAt && (before.slug !== slug || before.language !== language)
    const freed = moved ? [at(before.language, before.slug)] : []
    await req.payload.delete({
      collection: options.slugs.redirects,
      depth: 0,
      overrideAccess: true,
      req: withOwnLocale(req),
      where: { or: [at(language, slug), ...freed] },
    })
    if (moved) {
      await req.payload.create({
        collection: options.slugs.redirects,
        data: { article: id!, language: before.language, slug: before.slug! },
        depth: 0,
        overrideAccess: true,
        req: withOwnLocale(req),
      })
    }
    return data
  }

/** The addresses of an article that is deleted for good lead nowhere. */
export const dropAddresses =
  (options: SanitizedOptions): CollectionBeforeDeleteHook =>
  async ({ id, req }) => {
    await req.payload.delete({
      collection: options.slugs.redirects,
      depth: 0,
      overrideAccess: true,
      req: withOwnLocale(req),
      where: { article: { equals: id } },
    })
  }
