import { isPublic, type PublicFacts } from '../workflow/isPublic.ts'
import type { WebhookEvent } from './events.ts'

/** What a write to an article's row means to its readers. */
export type ChangeForReaders = {
  /** At once; `null` when they notice nothing of it. */
  event: null | WebhookEvent
  /** ISO 8601: when they get it, while it is under embargo. */
  opens: null | string
}

/** When readers get what is published under embargo. */
const opening = (facts: null | PublicFacts, now: Date): null | string =>
  facts?.embargoUntil && !isPublic(facts, now) && isPublic({ ...facts, embargoUntil: null }, now)
    ? facts.embargoUntil
    : null

/**
 * @param before the row as it was; `null` for a new article
 * @param after as it is; `null` when it was deleted
 * @param isKill whether its story is taken down
 */
export const changeForReaders = (
  before: null | PublicFacts,
  after: null | PublicFacts,
  { isKill = false, now = new Date() }: { isKill?: boolean; now?: Date } = {},
): ChangeForReaders => {
  const had = before !== null && isPublic(before, now)
  const has = after !== null && isPublic(after, now)
  const opens = opening(after, now)
  if (has) return { event: had ? 'article.updated' : 'article.published', opens }
  if (!had) return { event: null, opens }
  return { event: isKill ? 'article.killed' : 'article.unpublished', opens }
}
