import { withOwnLocale } from '../../languages/withOwnLocale.ts'
import type { Id } from '../../relationships/idOf.ts'
import { publicArticles } from '../../roles/access.ts'
import type { Sentence } from '../../translations/sentence.ts'
import { wireWarnings } from '../wireWarnings.ts'
import type { WireRelated } from '../WireStory.ts'
import type { FoundInNewsroom, ImportContext } from './types.ts'

/**
 * The newsroom's articles under the headlines of a related-news list. Of several with one headline
 * the published ones come first, then those in the story's language, then the newest.
 */
export const findRelated = async (
  related: null | WireRelated,
  { language }: { language: string },
  context: ImportContext,
): Promise<{ found: FoundInNewsroom['related']; ids: Id[]; warnings: Sentence[] }> => {
  const found: FoundInNewsroom['related'] = []
  const ids: Id[] = []
  const warnings: Sentence[] = []
  for (const headline of related?.items ?? []) {
    const published = await underHeadline(headline, { published: true }, context)
    const candidates =
      published.length > 0
        ? published
        : await underHeadline(headline, { published: false }, context)
    const article = candidates.find((candidate) => candidate.language === language) ?? candidates[0]
    found.push({ headline, id: article?.id ?? null })
    if (!article) {
      warnings.push(wireWarnings.relatedNotFound(headline))
      continue
    }
    if (candidates.length > 1) {
      warnings.push(wireWarnings.relatedAmbiguous(headline, article.id))
    }
    if (!ids.includes(article.id)) ids.push(article.id)
  }
  return { found, ids, warnings }
}

const underHeadline = async (
  headline: string,
  { published }: { published: boolean },
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
      and: [{ headline: { equals: headline } }, ...(published ? [publicArticles] : [])],
    },
  })
  return docs
}
