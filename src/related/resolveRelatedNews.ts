import type { PayloadRequest, Where } from 'payload'

import { loadEditions } from '../editions/loadEditions.ts'
import { loadInLanguage } from '../languages/loadInLanguage.ts'
import { withOwnLocale } from '../languages/withOwnLocale.ts'
import type { SanitizedOptions } from '../options/types.ts'
import { idOf, idsOf, type Id } from '../relationships/idOf.ts'
import { publicArticles } from '../roles/access.ts'
import { chooseEditions } from './chooseEditions.ts'
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

/** What is told of an article in the list, as it is stored. */
type RelatedCard = Pick<RelatedArticle, 'id' | 'language'> & {
  headline?: null | string
  publishedAt?: null | string
  slug?: null | string
  story?: unknown
  summary?: null | string
}
type Card = RelatedCard & { _status?: null | string; deletedAt?: null | string }

const cardSelect = {
  _status: true,
  deletedAt: true,
  headline: true,
  language: true,
  publishedAt: true,
  slug: true,
  story: true,
  summary: true,
} as const

const toRelatedArticle = (card: RelatedCard): RelatedArticle => ({
  id: card.id,
  headline: card.headline ?? '',
  language: card.language,
  publishedAt: card.publishedAt ?? null,
  slug: card.slug ?? '',
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
  const story = idOf(article.story)
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
          ...(story === undefined ? [] : [{ story: { not_equals: story } }]),
        ],
      },
    })
    found.push(...(docs as unknown as Card[]))
  }
  return found
}

/** The picks of the article, or, where a translation has none of its own, those of its source. */
const picksOf = async (
  { article, related }: { article: Record<string, unknown>; related: Record<string, unknown> },
  { options, req }: { options: SanitizedOptions; req: PayloadRequest },
): Promise<Id[]> => {
  const picks = idsOf(related.items)
  const source = idOf(article.translatedFrom)
  if (picks.length > 0 || source === undefined) return picks
  const [translated] = await loadInLanguage<{ id: Id; relatedNews?: { items?: unknown } }>({
    collection: options.slugs.articles,
    ids: [source],
    language: options.defaultLanguage,
    req,
    select: { relatedNews: { items: true } },
  })
  return idsOf(translated?.relatedNews?.items)
}

/**
 * What stands under a story: of its picks the editions that the reader's language has, in their
 * order, filled up if the editor wishes, below a heading in that language.
 * @returns `null` when there is nothing to show
 */
export const resolveRelatedNews = async ({
  article,
  language,
  options,
  related,
  req,
}: {
  /** The article's own data: `id`, `language`, `section`, `story`, `tags`, `translatedFrom`. */
  article: Record<string, unknown>
  language: string
  options: SanitizedOptions
  related: Record<string, unknown>
  req: PayloadRequest
}): Promise<null | ResolvedRelatedNews> => {
  const own = idOf(article)
  const [newsroom, ids] = await Promise.all([
    newsroomSettings({ options, req }),
    picksOf({ article, related }, { options, req }),
  ])
  const picked = await loadInLanguage<Card>({
    collection: options.slugs.articles,
    ids: ids.filter((id) => id !== own),
    language,
    req,
    select: cardSelect,
  })
  const cards: RelatedCard[] = chooseEditions<RelatedCard>({
    language,
    othersToo: newsroom.relatedOtherLanguages === 'show',
    own: idOf(article.story),
    picks: await Promise.all(
      picked.map(async (card) => {
        const story = idOf(card.story)
        const shown = card._status === 'published' && !card.deletedAt ? card : undefined
        const isEnough = shown?.language === language || story === undefined
        const editions = isEnough ? [] : await loadEditions({ drafts: false, options, req, story })
        return { editions: editions as RelatedCard[], shown, story }
      }),
    ),
  })

  if (related.automatic === true && cards.length < automaticLength) {
    const excluded = [...ids, ...cards.map(({ id }) => id), ...(own === undefined ? [] : [own])]
    const limit = automaticLength - cards.length
    cards.push(...(await suggested({ article, excluded, limit, options, req })))
  }
  if (cards.length === 0) return null

  return {
    articles: cards.map(toRelatedArticle),
    heading: relatedHeading({
      language,
      languages: options.languages,
      ofArticle: await articleHeadings({ id: own, options, req }),
      ofNewsroom: newsroom.relatedNewsHeading,
    }),
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

type NewsroomSettings = {
  relatedNewsHeading?: Headings
  relatedOtherLanguages?: 'hide' | 'show' | null
}

const newsroomSettings = async ({
  options,
  req,
}: {
  options: SanitizedOptions
  req: PayloadRequest
}): Promise<NewsroomSettings> =>
  (await req.payload.findGlobal({
    slug: options.slugs.newsroom,
    depth: 0,
    locale: 'all',
    overrideAccess: true,
    req: withOwnLocale(req),
    select: { relatedNewsHeading: true, relatedOtherLanguages: true },
  })) as NewsroomSettings
