import type { PayloadRequest, Where } from 'payload'

import { withOwnLocale } from '../languages/withOwnLocale.ts'
import type { SanitizedOptions } from '../options/types.ts'
import { idOf, type Id } from '../relationships/idOf.ts'
import { userPermissions } from '../roles/userPermissions.ts'
import { inOrder, staffEditionsOf, type StaffEdition } from './editionOf.ts'
import { loadEditions } from './loadEditions.ts'

/** A story, and what there is of it in each language. */
export type BoardRow = {
  editions: StaffEdition[]
  /** The edition that the others are made from; where that is not known, the first. */
  source: StaffEdition
  story: Id
}

/** Articles looked at for one page of the board. */
const pageSize = 100

/**
 * The stories that have an edition begun in a stretch of time, the latest first, with all their
 * editions: two queries for a page of them, however many languages there are.
 * @param begin ISO 8601; `end` is not part of the stretch any more
 * @param sections those that it is about; all if left out
 */
export const boardOf = async (
  { begin, end, page, sections }: { begin: string; end: string; page: number; sections?: Id[] },
  { options, req }: { options: SanitizedOptions; req: PayloadRequest },
): Promise<{ page: number; pages: number; rows: BoardRow[] }> => {
  const where: Where = {
    and: [
      { createdAt: { greater_than_equal: begin } },
      { createdAt: { less_than: end } },
      ...(sections ? [{ section: { in: sections } }] : []),
    ],
  }
  const found = await req.payload.find({
    collection: options.slugs.articles,
    depth: 0,
    draft: true,
    limit: pageSize,
    overrideAccess: false,
    page,
    req: withOwnLocale(req),
    select: { story: true },
    sort: '-createdAt',
    user: req.user,
    where,
  })
  const drafts = (await userPermissions(req, options)).has('readDrafts')
  const languages = options.languages.map(({ code }) => code as string)
  const stories = [...new Set(found.docs.map(({ story }) => idOf(story)))].filter(
    (story): story is Id => story !== undefined,
  )
  const rows = await Promise.all(
    stories.map(async (story): Promise<BoardRow | null> => {
      const loaded = await loadEditions({ drafts, options, req, story })
      const editions = staffEditionsOf(loaded, languages)
      const original = inOrder(loaded, languages).find(
        ({ translatedFrom }) => idOf(translatedFrom) === undefined,
      )
      const source = editions.find(({ id }) => id === original?.id) ?? editions[0]
      return source ? { editions, source, story } : null
    }),
  )
  return {
    page: found.page ?? 1,
    pages: found.totalPages,
    rows: rows.filter((row) => row !== null),
  }
}
