import type { Id } from '../relationships/idOf.ts'
import type { PublicFacts } from '../workflow/isPublic.ts'

export type RelatedArticle = {
  headline: string
  id: Id
  language: string
  publishedAt: null | string
  slug: string
  summary: null | string
}

/** What is told of an article in a list of related news, as it is stored. */
export type RelatedCard = Pick<RelatedArticle, 'id' | 'language'> & {
  headline?: null | string
  publishedAt?: null | string
  slug?: null | string
  story?: unknown
  summary?: null | string
}

/** The same, with what tells whether it is public. */
export type StoredCard = PublicFacts & RelatedCard

export const cardSelect = {
  _status: true,
  deletedAt: true,
  embargoUntil: true,
  headline: true,
  language: true,
  publishedAt: true,
  slug: true,
  story: true,
  summary: true,
} as const

export const toRelatedArticle = (card: RelatedCard): RelatedArticle => ({
  id: card.id,
  headline: card.headline ?? '',
  language: card.language,
  publishedAt: card.publishedAt ?? null,
  slug: card.slug ?? '',
  summary: card.summary ?? null,
})
