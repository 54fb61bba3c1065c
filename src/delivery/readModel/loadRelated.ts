import type { PayloadRequest } from 'payload'

import { loadInLanguage } from '../../languages/loadInLanguage.ts'
import type { SanitizedOptions } from '../../options/types.ts'
import { idOf, idsOf, type Id } from '../../relationships/idOf.ts'
import { loadNewsroomSettings } from '../../related/loadNewsroomSettings.ts'
import { relatedHeading } from '../../related/relatedHeading.ts'
import type { SourceArticle } from './sourceArticle.ts'

type Scope = { options: SanitizedOptions; req: PayloadRequest }

/** An article that was picked, whether or not it is public; of its story an edition in the reader's language is. */
export type Pick = { article: string; story: null | string }

/** What the related news of an article are resolved from when it is read. */
export type StoredRelated = { automatic: boolean; heading: null | string; picks: Pick[] }

export const loadPicks = async (ids: Id[], { options, req }: Scope): Promise<Pick[]> => {
  const found = await loadInLanguage<{ id: Id; story?: unknown }>({
    collection: options.slugs.articles,
    ids,
    language: options.defaultLanguage,
    req,
    select: { story: true },
  })
  return found.map(({ id, story }) => ({
    article: String(id),
    story: idOf(story) === undefined ? null : String(idOf(story)),
  }))
}

/** @returns `related: null` where there is nothing to show; `ids` of all that was picked, of `source` the picks too */
export const loadRelated = async (
  article: SourceArticle,
  { options, req }: Scope,
): Promise<{ ids: Id[]; related: null | StoredRelated; source: Id | undefined }> => {
  if (!options.parts.relatedNews) return { ids: [], related: null, source: undefined }
  const automatic = article.relatedNews?.automatic === true
  const own = idsOf(article.relatedNews?.items)
  const source = own.length === 0 ? idOf(article.translatedFrom) : undefined
  const [translated] =
    source === undefined
      ? []
      : await loadInLanguage<{ id: Id; relatedNews?: { items?: unknown } }>({
          collection: options.slugs.articles,
          ids: [source],
          language: options.defaultLanguage,
          req,
          select: { relatedNews: { items: true } },
        })
  const picked = own.length > 0 ? own : idsOf(translated?.relatedNews?.items)
  const ids = picked.filter((id) => id !== article.id)
  if (ids.length === 0 && !automatic) return { ids, related: null, source }
  const [picks, settings] = await Promise.all([
    loadPicks(ids, { options, req }),
    loadNewsroomSettings({ options, req }),
  ])
  const heading = relatedHeading({
    language: article.language,
    languages: options.languages,
    ofArticle: article.relatedNews?.heading,
    ofNewsroom: settings.relatedNewsHeading,
  })
  return { ids, related: { automatic, heading, picks }, source }
}
