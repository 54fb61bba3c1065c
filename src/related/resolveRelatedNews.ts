import type { PayloadRequest } from 'payload'

import { loadEditions } from '../editions/loadEditions.ts'
import { loadInLanguage } from '../languages/loadInLanguage.ts'
import type { SanitizedOptions } from '../options/types.ts'
import { idOf, idsOf, type Id } from '../relationships/idOf.ts'
import { chooseEditions } from './chooseEditions.ts'
import { loadNewsroomSettings } from './loadNewsroomSettings.ts'
import type { SuggestionReason } from './rankSuggestions.ts'
import {
  cardSelect,
  toRelatedArticle,
  type RelatedArticle,
  type RelatedCard,
  type StoredCard,
} from './relatedArticle.ts'
import { relatedHeading } from './relatedHeading.ts'
import { suggestArticles } from './suggestArticles.ts'
import { isPublic } from '../workflow/isPublic.ts'

/** How many articles an automatically filled list has, where nobody asks for another number. */
export const automaticLength = 5

export type ResolvedRelatedNews = {
  articles: RelatedArticle[]
  heading: null | string
  /** The language that the heading is in. */
  language: string
}
export type SuggestedArticle = RelatedArticle & { reasons: SuggestionReason[] }

type Args = {
  /**
   * The article's own data: `id`, `authors`, `dateline`, `language`, `section`, `story`, `tags`,
   * `translatedFrom`.
   */
  article: Record<string, unknown>
  language: string
  options: SanitizedOptions
  related: Record<string, unknown>
  req: PayloadRequest
}

type Picks = { ids: Id[]; inherited: boolean }

/** The picks of the article, or, where a translation has none of its own, those of its source. */
const picksOf = async ({ article, options, related, req }: Args): Promise<Picks> => {
  const ids = idsOf(related.items)
  const source = idOf(article.translatedFrom)
  if (ids.length > 0 || source === undefined) return { ids, inherited: false }
  const [translated] = await loadInLanguage<{ id: Id; relatedNews?: { items?: unknown } }>({
    collection: options.slugs.articles,
    ids: [source],
    language: options.defaultLanguage,
    req,
    select: { relatedNews: { items: true } },
  })
  const inherited = idsOf(translated?.relatedNews?.items)
  return { ids: inherited, inherited: inherited.length > 0 }
}

type Headings = Record<string, null | string> | undefined

const headingsOf = async ({ article, options, req }: Args): Promise<Headings> => {
  const id = idOf(article)
  if (id === undefined) return undefined
  const [stored] = await loadInLanguage<{ id: Id; relatedNews?: { heading?: unknown } }>({
    collection: options.slugs.articles,
    ids: [id],
    language: 'all',
    req,
    select: { relatedNews: { heading: true } },
  })
  return stored?.relatedNews?.heading as Headings
}

/**
 * What stands under a story, of its picks the editions that the reader's language has, in their
 * order, filled up if the editor wishes, below a heading in that language; and what else could.
 *
 * Everything that does not wait for something else is asked for at once: a list of articles takes as
 * many queries as one.
 * @param limit of the list and of the suggestions; without it a list has all its picks
 * @param suggesting also say what could stand there where the list does not fill itself
 */
export const relateArticles = async ({
  limit,
  suggesting = false,
  ...args
}: Args & { limit?: number; suggesting?: boolean }): Promise<{
  /** How many stories that were picked are not shown, as they are not public in the language. */
  hidden: number
  /** Are the picks those of the article that this is a translation of? */
  inherited: boolean
  /** `null` when there is nothing to show */
  resolved: null | ResolvedRelatedNews
  suggestions: SuggestedArticle[]
}> => {
  const { article, language, options, related, req } = args
  const own = idOf(article)
  const automatic = related.automatic === true
  const hasPicks = idsOf(related.items).length > 0 || idOf(article.translatedFrom) !== undefined
  if (!hasPicks && !automatic && !suggesting) {
    return { hidden: 0, inherited: false, resolved: null, suggestions: [] }
  }

  const [newsroom, ofArticle, { ids, inherited }, suggest] = await Promise.all([
    loadNewsroomSettings({ options, req }),
    headingsOf(args),
    picksOf(args),
    automatic || suggesting ? suggestArticles(article, { language, options, req }) : null,
  ])
  const picked = await loadInLanguage<StoredCard>({
    collection: options.slugs.articles,
    ids: ids.filter((id) => id !== own),
    // Nothing of it is localized: so it is one query for readers of several languages.
    language: options.defaultLanguage,
    req,
    select: cardSelect,
  })
  const shown: RelatedCard[] = chooseEditions<RelatedCard>({
    language,
    othersToo: newsroom.relatedOtherLanguages === 'show',
    own: idOf(article.story),
    picks: await Promise.all(
      picked.map(async (card) => {
        const story = idOf(card.story)
        const own = isPublic(card) ? card : undefined
        const isEnough = own?.language === language || story === undefined
        const editions = isEnough ? [] : await loadEditions({ drafts: false, options, req, story })
        return { editions: editions as RelatedCard[], shown: own, story }
      }),
    ),
  })
  const cards = shown.slice(0, limit)
  const wantedStories = new Set(
    ids.map((id) => idOf(picked.find((card) => card.id === id)?.story) ?? id),
  )
  wantedStories.delete(idOf(article.story) ?? '')

  const length = limit ?? automaticLength
  const gap = automatic ? Math.max(0, length - cards.length) : 0
  const wanted = suggesting ? length : gap
  const suggested =
    suggest && wanted > 0
      ? await suggest({
          ids: [...ids, ...(own === undefined ? [] : [own])],
          limit: wanted,
          stories: picked.flatMap(({ story }) => idOf(story) ?? []),
        })
      : []
  cards.push(...suggested.slice(0, gap).map(({ card }) => card))

  return {
    hidden: wantedStories.size - shown.length,
    inherited,
    resolved:
      cards.length === 0
        ? null
        : {
            articles: cards.map(toRelatedArticle),
            heading: relatedHeading({
              language,
              languages: options.languages,
              ofArticle,
              ofNewsroom: newsroom.relatedNewsHeading,
            }),
            language,
          },
    suggestions: suggested.map(({ card, reasons }) => ({ ...toRelatedArticle(card), reasons })),
  }
}

/**
 * What readers of a language see under a story.
 * @returns `null` when there is nothing to show
 */
export const resolveRelatedNews = async (args: Args): Promise<null | ResolvedRelatedNews> =>
  (await relateArticles(args)).resolved
