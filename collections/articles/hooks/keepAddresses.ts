import type {
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  PayloadRequest,
  Where,
} from 'payload'

import { withOwnLocale } from '../../../src/languages/withOwnLocale.ts'
import type { SanitizedOptions } from '../../../src/options/types.ts'
import { isPublic, type PublicFacts } from '../../../src/workflow/isPublic.ts'
import { currentWrite, nextStatus } from '../../writeContext.ts'
import { publicRow } from '../publicRow.ts'

const at = (language: unknown, slug: unknown): Where => ({
  and: [{ language: { equals: language } }, { slug: { equals: slug } }],
})

type Scope = { options: SanitizedOptions; req: PayloadRequest }
type Address = { language: string; slug: string }

/** Have readers seen the article there, and is there nothing else now? */
const isWorthKeeping = async (
  row: Address & PublicFacts & { id: number },
  { options, req }: Scope,
): Promise<boolean> => {
  const common = { overrideAccess: true, req: withOwnLocale(req) } as const
  const others = await req.payload.count({
    ...common,
    collection: options.slugs.articles,
    where: { and: [at(row.language, row.slug), { id: { not_equals: row.id } }] },
  })
  if (others.totalDocs > 0) return false
  if (isPublic(row)) return true
  const versions = await req.payload.countVersions({
    ...common,
    collection: options.slugs.articles,
    where: {
      and: [
        { parent: { equals: row.id } },
        { 'version._status': { equals: 'published' } },
        // Under embargo readers never saw it.
        {
          or: [
            { 'version.embargoUntil': { exists: false } },
            { 'version.embargoUntil': { less_than_equal: new Date().toISOString() } },
          ],
        },
        { 'version.language': { equals: row.language } },
        { 'version.slug': { equals: row.slug } },
      ],
    },
  })
  return versions.totalDocs > 0
}

/**
 * When an article moves to another address than readers knew, the one before leads to it from then
 * on. An address that a published article has now leads nowhere else.
 */
export const keepAddresses =
  (options: SanitizedOptions): CollectionBeforeChangeHook =>
  async ({ data, originalDoc, req }) => {
    const write = currentWrite(req, options.slugs.articles)
    const publishes = nextStatus(write, data, originalDoc) === 'published'
    // What is written to the versions alone moves nothing.
    if (!options.parts.redirects || (write.draft && !publishes)) return data
    const language: unknown = data.language ?? originalDoc?.language
    const slug: unknown = data.slug ?? originalDoc?.slug
    const row = await publicRow({
      id: originalDoc?.id,
      options,
      req,
      select: {
        _status: true,
        deletedAt: true,
        embargoUntil: true,
        language: true,
        slug: true,
      },
    })
    const before = row?.slug && !row.deletedAt ? { ...row, slug: row.slug } : null
    const moves =
      before !== null &&
      (before.slug !== slug || before.language !== language) &&
      (await isWorthKeeping(before, { options, req }))
    const freed = [
      ...(publishes ? [at(language, slug)] : []),
      ...(moves ? [at(before.language, before.slug)] : []),
    ]
    if (freed.length > 0) {
      await req.payload.delete({
        collection: options.slugs.redirects,
        depth: 0,
        overrideAccess: true,
        req: withOwnLocale(req),
        where: { or: freed },
      })
    }
    if (moves) {
      await req.payload.create({
        collection: options.slugs.redirects,
        data: { article: before.id, language: before.language, slug: before.slug },
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
