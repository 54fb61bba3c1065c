import type { CollectionSlug, PayloadRequest, SelectType } from 'payload'

import { loaderOf } from '../relationships/loaderOf.ts'
import { couldBeId } from '../relationships/couldBeId.ts'
import type { Id } from '../relationships/idOf.ts'
import { withOwnLocale } from './withOwnLocale.ts'

type Doc = Record<string, unknown> & { id: Id }

/**
 * Loads documents by id, with their localized fields in the given language, in one query for all
 * that is asked for at the same moment: a list of twenty articles takes one query for its sections,
 * not twenty. Access is not checked, so ask only for fields that everybody may see.
 * @returns the documents that exist, in the order of the ids
 */
export const loadInLanguage = async <T extends Doc>({
  collection,
  ids,
  language,
  req,
  select,
}: {
  collection: CollectionSlug
  ids: Id[]
  language: string
  req: PayloadRequest
  select: SelectType
}): Promise<T[]> => {
  const possible = ids.filter((id) => couldBeId(id, collection, req.payload))
  if (possible.length === 0) return []
  const name = JSON.stringify(['documents', collection, language, select])
  const loader = await loaderOf<Id, Doc | null>(req, name, async (wanted) => {
    const { docs } = await req.payload.find({
      collection,
      depth: 0,
      draft: false,
      limit: 0,
      locale: language as 'all',
      overrideAccess: true,
      pagination: false,
      req: withOwnLocale(req),
      select,
      where: { id: { in: [...new Set(wanted)] } },
    })
    const byId = new Map((docs as unknown as Doc[]).map((doc) => [doc.id, doc]))
    return wanted.map((id) => byId.get(id) ?? null)
  })

  const docs = await Promise.all(possible.map((id) => loader.load(id)))
  return docs.filter((doc): doc is T => doc !== null)
}
