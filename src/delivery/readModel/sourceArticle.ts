import type { PayloadRequest } from 'payload'

import type { Body } from '../../../fields/body/nodes.ts'
import { withOwnLocale } from '../../languages/withOwnLocale.ts'
import type { SanitizedOptions } from '../../options/types.ts'
import { couldBeId } from '../../relationships/couldBeId.ts'
import type { Id } from '../../relationships/idOf.ts'

/** The main row of an article, as far as readers get it; relationships are ids. */
export type SourceArticle = {
  id: Id
  _status?: null | string
  authors?: unknown
  body?: Body | null
  corrections?: { date: string; kind: string; text: string }[] | null
  createdAt: string
  dateline?: { agency?: null | string; date?: null | string; place?: null | string } | null
  deletedAt?: null | string
  embargoUntil?: null | string
  headline?: null | string
  language: string
  leadImage?: unknown
  leadImageCaption?: null | string
  machineTranslated?: boolean | null
  priority?: null | number
  publishedAt?: null | string
  readingMinutes?: null | number
  /** `heading` by language. */
  relatedNews?: {
    automatic?: boolean | null
    heading?: Record<string, null | string> | null
    items?: unknown
  } | null
  section?: unknown
  slug?: null | string
  story?: unknown
  summary?: null | string
  tags?: unknown
  translatedFrom?: unknown
  updatedAt: string
  wordCount?: null | number
}

const select = {
  _status: true,
  authors: true,
  body: true,
  corrections: true,
  createdAt: true,
  dateline: { agency: true, date: true, place: true },
  deletedAt: true,
  embargoUntil: true,
  headline: true,
  language: true,
  leadImage: true,
  leadImageCaption: true,
  machineTranslated: true,
  priority: true,
  publishedAt: true,
  readingMinutes: true,
  relatedNews: { automatic: true, heading: true, items: true },
  section: true,
  slug: true,
  story: true,
  summary: true,
  tags: true,
  translatedFrom: true,
  updatedAt: true,
  wordCount: true,
} as const

/** Main rows, whatever their state is: what the public has of them is decided of these alone. */
export const sourceArticles = async (
  ids: readonly Id[],
  { options, req }: { options: SanitizedOptions; req: PayloadRequest },
): Promise<SourceArticle[]> => {
  const collection = options.slugs.articles
  const possible = ids.filter((id) => couldBeId(id, collection, req.payload))
  if (possible.length === 0) return []
  const { docs } = await req.payload.find({
    collection,
    depth: 0,
    draft: false,
    limit: 0,
    locale: 'all',
    overrideAccess: true,
    pagination: false,
    req: withOwnLocale(req),
    select,
    trash: true,
    where: { id: { in: possible } },
  })
  return docs as unknown as SourceArticle[]
}
