import type { PayloadRequest } from 'payload'

import { loadInLanguage } from '../languages/loadInLanguage.ts'
import type { SanitizedOptions } from '../options/types.ts'
import { idOf, idsOf, type Id } from '../relationships/idOf.ts'
import { loadCandidates } from './loadCandidates.ts'
import { rankSuggestions, type Kin, type SuggestionReason } from './rankSuggestions.ts'
import { cardSelect, type RelatedCard, type StoredCard } from './relatedArticle.ts'
import { isPublic } from '../workflow/isPublic.ts'

export type SuggestedCard = { card: RelatedCard; reasons: SuggestionReason[] }

type Context = { language: string; options: SanitizedOptions; req: PayloadRequest }

const kinOf = async (article: Record<string, unknown>, { options, req }: Context): Promise<Kin> => {
  const section = idOf(article.section)
  const [stored] =
    section === undefined
      ? []
      : await loadInLanguage<{ id: Id; parent?: unknown }>({
          collection: options.slugs.sections,
          ids: [section],
          language: options.defaultLanguage,
          req,
          select: { parent: true },
        })
  const { place } = (article.dateline ?? {}) as { place?: unknown }
  return {
    authors: idsOf(article.authors),
    place: typeof place === 'string' ? place : null,
    section,
    sectionAbove: idOf(stored?.parent),
    story: idOf(article.story),
    tags: idsOf(article.tags),
  }
}

/**
 * Looks for what could stand below an article beside its picks. The search begins at once, so that it
 * is one query for a list of articles; what the list has already is told when it is known.
 * @returns gives the suggestions, the best first
 */
export const suggestArticles = async (
  article: Record<string, unknown>,
  context: Context,
): Promise<
  (rest: {
    /** The article itself, and all that was picked, whether or not it is shown. */
    ids: Id[]
    limit: number
    /** Of what was picked. */
    stories: Id[]
  }) => Promise<SuggestedCard[]>
> => {
  const { language, options, req } = context
  const kin = await kinOf(article, context)
  const candidates = await loadCandidates({ options, req, wanted: { ...kin, language } })
  const now = Date.now()

  return async ({ ids, limit, stories }) => {
    const best = rankSuggestions({
      article: kin,
      candidates,
      excluded: { ids, stories },
      limit,
      now,
    })
    const cards = await loadInLanguage<StoredCard>({
      collection: options.slugs.articles,
      ids: best.map(({ id }) => id),
      // Nothing of it is localized: so it is one query for readers of several languages.
      language: options.defaultLanguage,
      req,
      select: cardSelect,
    })
    return cards
      .filter((card) => isPublic(card))
      .map((card) => ({
        card,
        reasons: best.find(({ id }) => id === card.id)?.reasons ?? [],
      }))
  }
}
