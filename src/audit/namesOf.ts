import type { CollectionSlug, PayloadRequest } from 'payload'

import { withOwnLocale } from '../languages/withOwnLocale.ts'
import type { SanitizedOptions } from '../options/types.ts'
import type { Id } from '../relationships/idOf.ts'

type Named = { email?: null | string; id: Id; name?: null | string }

/** What the log calls a person, or whatever else has a name. */
export const nameOf = (named: null | object | undefined): null | string => {
  const { email, name } = (named ?? {}) as Partial<Named>
  return name || email || null
}

/**
 * What documents are called now, in the newsroom's default language: those that are gone, or have no
 * name, by their numbers.
 * @param collection one that has `name`, or `email`
 */
export const namesOf = async (
  ids: Id[],
  collection: string,
  { options, req }: { options: SanitizedOptions; req: PayloadRequest },
): Promise<string[]> => {
  if (ids.length === 0) return []
  const { docs } = await req.payload.find({
    collection: collection as CollectionSlug,
    depth: 0,
    limit: 0,
    locale: options.defaultLanguage as 'en',
    overrideAccess: true,
    pagination: false,
    req: withOwnLocale(req),
    where: { id: { in: ids } },
  })
  return ids.map((id) => nameOf(docs.find((doc) => doc.id === id)) ?? String(id))
}
