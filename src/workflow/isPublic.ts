/** What decides whether readers may have an article; see `publicArticles` for the same as a condition. */
export type PublicFacts = {
  _status?: null | string
  deletedAt?: null | string
  /** ISO 8601: until then it is for the staff alone. */
  embargoUntil?: null | string
}

/** May readers have the article? One in a killed story is not `published`. */
export const isPublic = (
  { _status, deletedAt, embargoUntil }: PublicFacts,
  now: Date = new Date(),
): boolean =>
  _status === 'published' && !deletedAt && !(embargoUntil && Date.parse(embargoUntil) > Number(now))
