import type { Id } from '../relationships/idOf.ts'

/** Why an article is suggested, in the order of how much it says. */
export type SuggestionReason =
  | { count: number; kind: 'authors' }
  | { count: number; kind: 'tags' }
  | { kind: 'nearSection' }
  | { kind: 'place' }
  | { kind: 'recent' }
  | { kind: 'section' }

/** What kinship of two articles is seen by. */
export type Kin = {
  authors: Id[]
  /** Of the dateline. */
  place: null | string
  section: Id | undefined
  /** The section above the article's own. */
  sectionAbove: Id | undefined
  story: Id | undefined
  tags: Id[]
}
/** `publishedAt` in milliseconds since 1970. */
export type Candidate = Kin & { id: Id; publishedAt: number }
export type Suggestion = { id: Id; reasons: SuggestionReason[]; score: number }

/** How much each thing in common counts. */
export const suggestionWeights = {
  /** Each; of more than `mostTags` no more. */
  tag: 3,
  mostTags: 4,
  section: 2,
  /** The section above or below the article's own. */
  nearSection: 1,
  place: 1,
  /** One of the authors; several count as one. */
  author: 1,
  /** Of what is published now; half of it after `halfLife` days, and so on. */
  recency: 2,
  halfLife: 14,
  /**
   * What has less in common than this is no related news, however new: neither a place nor an author
   * is enough alone, as most of an agency's news is from its own city.
   */
  least: 2,
} as const

/** Told as recent, in days. */
const recentDays = 7
const day = 86_400_000

const keys = (ids: Id[]) => new Set(ids.map(String))
const shared = (one: Set<string>, other: Id[]) =>
  other.filter((id, at) => one.has(String(id)) && other.indexOf(id) === at).length
const same = (one: Id | undefined, other: Id | undefined) =>
  one !== undefined && other !== undefined && String(one) === String(other)
const placeKey = (place: null | string) => place?.trim().toLowerCase() ?? ''

/**
 * The articles that have most in common with one, by `suggestionWeights`, and why. Of equal ones the
 * newer comes first, then the one with the higher id: the same articles have the same order always.
 * @param candidates public articles in the reader's language
 * @param excluded articles and stories that are not to be suggested: the article itself, and what
 *   stands in the list already
 * @param now milliseconds since 1970
 */
export const rankSuggestions = ({
  article,
  candidates,
  excluded,
  limit,
  now,
}: {
  article: Kin
  candidates: Candidate[]
  excluded: { ids: Id[]; stories: Id[] }
  limit: number
  now: number
}): Suggestion[] => {
  const tags = keys(article.tags)
  const authors = keys(article.authors)
  const place = placeKey(article.place)
  const ids = keys(excluded.ids)
  const stories = keys([
    ...excluded.stories,
    ...(article.story === undefined ? [] : [article.story]),
  ])

  const judged = candidates.flatMap((candidate): (Candidate & Suggestion)[] => {
    if (ids.has(String(candidate.id)) || stories.has(String(candidate.story))) return []
    const sharedTags = shared(tags, candidate.tags)
    const sharedAuthors = shared(authors, candidate.authors)
    const inSection = same(article.section, candidate.section)
    const isNear =
      !inSection &&
      (same(article.sectionAbove, candidate.section) ||
        same(article.section, candidate.sectionAbove))
    const samePlace = place !== '' && place === placeKey(candidate.place)

    const { author, halfLife, least, mostTags, nearSection, recency, section, tag } =
      suggestionWeights
    const kinship =
      tag * Math.min(sharedTags, mostTags) +
      (inSection ? section : isNear ? nearSection : 0) +
      (samePlace ? suggestionWeights.place : 0) +
      (sharedAuthors > 0 ? author : 0)
    if (kinship < least) return []
    // By whole days, that an order does not change from one hour to the next.
    const days = Math.max(0, Math.floor((now - candidate.publishedAt) / day))
    const reasons: SuggestionReason[] = [
      ...(sharedTags > 0 ? [{ kind: 'tags', count: sharedTags } as const] : []),
      ...(inSection ? [{ kind: 'section' } as const] : []),
      ...(isNear ? [{ kind: 'nearSection' } as const] : []),
      ...(samePlace ? [{ kind: 'place' } as const] : []),
      ...(sharedAuthors > 0 ? [{ kind: 'authors', count: sharedAuthors } as const] : []),
      ...(days < recentDays ? [{ kind: 'recent' } as const] : []),
    ]
    return [{ ...candidate, reasons, score: kinship + recency * 2 ** (-days / halfLife) }]
  })

  const chosen: Suggestion[] = []
  for (const { id, reasons, score, story } of judged.sort(byScore)) {
    if (chosen.length >= limit) break
    if (stories.has(String(story))) continue
    if (story !== undefined) stories.add(String(story))
    chosen.push({ id, reasons, score })
  }
  return chosen
}

type Judged = Pick<Candidate, 'id' | 'publishedAt'> & { score: number }

const byScore = (one: Judged, other: Judged): number =>
  other.score - one.score ||
  other.publishedAt - one.publishedAt ||
  (one.id === other.id ? 0 : one.id > other.id ? -1 : 1)
