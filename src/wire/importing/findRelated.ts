import { withOwnLocale } from '../../languages/withOwnLocale.ts'
import type { Id } from '../../relationships/idOf.ts'
import type { WireRelated } from '../WireStory.ts'
import type { ImportContext } from './types.ts'

/** The newsroom's articles under the headlines of a related-news list. */
export const findRelated = async (
  related: null | WireRelated,
  { options, req }: ImportContext,
): Promise<{ ids: Id[]; warnings: string[] }> => {
  const ids: Id[] = []
  const warnings: string[] = []
  for (const headline of related?.items ?? []) {
    const { docs } = await req.payload.find({
      collection: options.slugs.articles,
      depth: 0,
      draft: true,
      limit: 2,
      overrideAccess: true,
      pagination: false,
      req: withOwnLocale(req),
      select: { headline: true },
      sort: '-publishedAt',
      where: { headline: { equals: headline } },
    })
    const [article] = docs
    if (!article) {
      warnings.push(`Related news: the newsroom has no article with the headline “${headline}”.`)
    } else {
      if (docs.length > 1) {
        warnings.push(
          `Related news: several articles have the headline “${headline}”; the newest was taken.`,
        )
      }
      if (!ids.includes(article.id)) ids.push(article.id)
    }
  }
  return { ids, warnings }
}
