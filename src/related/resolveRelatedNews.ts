import type { PayloadRequest, Where } from 'payload'

import { loadInLanguage } from '../languages/loadInLanguage.ts'
import { withOwnLocale } from '../languages/withOwnLocale.ts'
import type { SanitizedOptions } from '../options/types.ts'
import { idOf, idsOf, type Id } from '../relationships/idOf.ts'
import { publicArticles } from '../roles/access.ts'
import { relatedHeading } from './relatedHeading.ts'

/** How many articles an automatically filled list has. */
const automaticLength = 5

export type RelatedArticle = {
  headline: string
  id: Id
  language: string
  publishedAt: null | string
  slug: string
  summary: null | string
}
export type ResolvedRelatedNews = {
  articles: RelatedArticle[]
  heading: null | string
  /** The language that the heading is in. */
  language: string
}

type Card = RelatedArticle & { _status?: null | string; deletedAt?: null | string }

const cardSelect = {
  _status: true,
  deletedAt: true,
  headline: true,
  language: true,
  publishedAt: true,
  slug: true,
  summary: true,
} as const

const toRelatedArticle = (card: Card): RelatedArticle => ({
  id: card.id,
  headline: card.headline,
  language: card.language,
  publishedAt: card.publishedAt ?? null,
  slug: card.slug,
  summary: card.summary ?? null,
})

/** The newest public articles in the language that share a tag, or else the section. */
const suggested = async ({
  article,
  excluded,
  limit,
  options,
  req,
}: {
  article: Record<string, unknown>
  excluded: Id[]
  limit: number
  options: SanitizedOptions
  req: PayloadRequest
}): Promise<Card[]> => {
  const tags = idsOf(article.tags)
  const section = idOf(article.section)
  const kinship: Where[] = [
    ...(tags.length > 0 ? [{ tags: { in: tags } }] : []),
    ...(section === undefined ? [] : [{ section: { equals: section } }]),
  ]
  const found: Card[] = []
  for (const where of kinship) {
    if (found.length >= limit) break
    const { docs } = await req.payload.find({
      collection: options.slugs.articles,
      depth: 0,
      limit: limit - found.length,
      overrideAccess: true,
      pagination: false,
      req: withOwnLocale(req),
      select: cardSelect,
      sort: '-publishedAt',
      where: {
        and: [
          publicArticles,
          where,
          { language: { equals: article.language } },
          { id: { not_in: [...excluded, ...found.map(({ id }) => id)] } },
        ],
      },
    })
    found.push(...(docs as unknown as Card[]))
  }
  return found
}

/**
 * What stands under a story: its picks that the public can read, in their order, filled up if the
 * editor wishes, below a heading in the reader's language.
 * @returns `null` when there is nothing to show
 */
export const resolveRelatedNews = async ({
  article,
  language,
  options,
  related,
  req,
}: {
  /** The article's own data: `id`, `language`, `section`, `tags`. */
  article: Record<string, unknown>
  language: string
  options: SanitizedOptions
  related: Record<string, unknown>
  req: PayloadRequest
}): Promise<null | ResolvedRelatedNews> => {
  const own = idOf(article)
  const picks = idsOf(related.items).filter((id) => id !== own)
  const cards = (
    await loadInLanguage<Card>({
      collection: options.slugs.articles,
      ids: picks,
      language,
      req,
      select: cardSelect,
    })
  ).filter(({ _status, deletedAt }) => _status === 'published' && !deletedAt)

  if (related.automatic === true && cards.length < automaticLength) {
    const excluded = [...picks, ...(own === undefined ? [] : [own])]
    const limit = automaticLength - cards.length
    cards.push(...(await suggested({ article, excluded, limit, options, req })))
  }
  if (cards.length === 0) return null

  const [ofArticle, ofNewsroom] = await Promise.all([
    articleHeadings({ id: own, options, req }),
    newsroomHeadings({ options, req }),
  ])
  return {
    articles: cards.map(toRelatedArticle),
    heading: relatedHeading({ language, languages: options.languages, ofArticle, ofNewsroom }),
    language,
  }
}

type Headings = Record<string, null | string> | undefined

const articleHeadings = async ({
  id,
  options,
  req,
}: {
  id: Id | undefined
  options: SanitizedOptions
  req: PayloadRequest
}): Promise<Headings> => {
  if (id === undefined) return undefined
  const [article] = await loadInLanguage<{ id: Id; relatedNews?: { heading?: unknown } }>({
    collection: options.slugs.articles,
    ids: [id],
    language: 'all',
    req,
    select: { relatedNews: { heading: true } },
  })
  return article?.relatedNews?.heading as Headings
}

const newsroomHeadings = async ({
  options,
  req,
}: {
  options: SanitizedOptions
  req: PayloadRequest
}): Promise<Headings> => {
  const newsroom = await req.payload.findGlobal({
    slug: options.slugs.newsroom,
    depth: 0,
    locale: 'all',
    overrideAccess: true,
    req: withOwnLocale(req),
    select: { relatedNewsHeading: true },
  })
  return (newsroom as { relatedNewsHeading?: unknown }).relatedNewsHeading as Headings
}
