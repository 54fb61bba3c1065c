import type { CollectionSlug, PayloadRequest } from 'payload'

import { withOwnLocale } from '../../languages/withOwnLocale.ts'
import type { SanitizedOptions } from '../../options/types.ts'
import { idOf, idsOf, type Id } from '../../relationships/idOf.ts'

type Scope = { language: string; options: SanitizedOptions; req: PayloadRequest }

/** Those that have no name in the language, by one that they have. */
const unnamedOf = async (
  collection: CollectionSlug,
  ids: Id[],
  { language, req }: Scope,
): Promise<string[]> => {
  if (ids.length === 0) return []
  const { docs } = await req.payload.find({
    collection,
    depth: 0,
    limit: 0,
    locale: 'all',
    overrideAccess: true,
    pagination: false,
    req: withOwnLocale(req),
    select: { name: true },
    where: { id: { in: ids } },
  })
  return (docs as unknown as { id: Id; name?: Record<string, null | string> }[]).flatMap(
    ({ id, name = {} }) => (name[language] ? [] : [Object.values(name).find(Boolean) ?? `#${id}`]),
  )
}

/** The section and the tags of an article that readers of its language would find without a name. */
export const findUnnamed = async (
  { section, tags }: { section?: unknown; tags?: unknown },
  scope: Scope,
): Promise<{ section: null | string; tags: string[] }> => {
  const { slugs } = scope.options
  const desk = idOf(section)
  const [[own = null], names] = await Promise.all([
    unnamedOf(slugs.sections, desk === undefined ? [] : [desk], scope),
    unnamedOf(slugs.tags, idsOf(tags), scope),
  ])
  return { section: own, tags: names }
}
