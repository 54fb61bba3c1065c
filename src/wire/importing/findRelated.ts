import type { Where } from 'payload'

import { withOwnLocale } from '../../languages/withOwnLocale.ts'
import { idOf, type Id } from '../../relationships/idOf.ts'
import { publicArticles } from '../../roles/access.ts'
import type { Sentence } from '../../translations/sentence.ts'
import { wireWarnings } from '../wireWarnings.ts'
import type { WireRelated } from '../WireStory.ts'
import { findByAddress, pathOfAddress } from './findByAddress.ts'
import type { FoundInNewsroom, ImportContext } from './types.ts'

/**
 * The newsroom's articles under the headlines, or at the addresses, of a related-news list. Of several
 * with one headline the published ones come first, then those in the story's language, then the newest.
 */
export const findRelated = async (
  related: null | WireRelated,
  {
    article,
    language,
  }: {
    /** What the story was imported as before: neither it nor its other editions are found. */
    article?: { id: Id; story?: unknown }
    language: string
  },
  context: ImportContext,
): Promise<{ found: FoundInNewsroom['related']; ids: Id[]; warnings: Sentence[] }> => {
  const found: FoundInNewsroom['related'] = []
  const ids: Id[] = []
  const warnings: Sentence[] = []
  const story = idOf(article?.story)
  const others: Where[] = [
    ...(article ? [{ id: { not_equals: article.id } }] : []),
    ...(story === undefined ? [] : [{ story: { not_equals: story } }]),
  ]
  for (const headline of related?.items ?? []) {
    const path = pathOfAddress(headline)
    const candidates =
      path === null
        ? await withHeadline(headline, { others }, context)
        : await findByAddress(path, { others }, context)
    const article = candidates.find((candidate) => candidate.language === language) ?? candidates[0]
    found.push({ headline, id: article?.id ?? null })
    if (!article) {
      warnings.push(
        path === null
          ? wireWarnings.relatedNotFound(headline)
          : wireWarnings.relatedNoAddress(headline),
      )
      continue
    }
    if (candidates.length > 1) {
      warnings.push(wireWarnings.relatedAmbiguous(headline, article.id))
    }
    if (!ids.includes(article.id)) ids.push(article.id)
  }
  return { found, ids, warnings }
}

const withHeadline = async (
  headline: string,
  { others }: { others: Where[] },
  context: ImportContext,
) => {
  const published = await underHeadline(headline, { others, published: true }, context)
  if (published.length > 0) return published
  return underHeadline(headline, { others, published: false }, context)
}

const underHeadline = async (
  headline: string,
  { others, published }: { others: Where[]; published: boolean },
  { asPerson, options, req }: ImportContext,
) => {
  const { docs } = await req.payload.find({
    collection: options.slugs.articles,
    depth: 0,
    draft: !published,
    limit: 10,
    overrideAccess: !asPerson,
    pagination: false,
    req: withOwnLocale(req),
    select: { language: true },
    sort: '-publishedAt',
    where: {
      and: [
        { headline: { equals: headline } },
        ...others,
        ...(published ? [publicArticles()] : []),
      ],
    },
  })
  return docs
}
