import type { Id } from '../../relationships/idOf.ts'

/**
 * What rows show, or are made of, beside their own article. When it changes, the rows that name it are made
 * anew. Editions, related articles and linked ones are not among it: they are joined when an article is read.
 */
export const shown = {
  author: (id: Id) => `author:${id}`,
  /** Its own, and all above it. */
  section: (id: Id) => `section:${id}`,
  tag: (id: Id) => `tag:${id}`,
  picture: (id: Id) => `picture:${id}`,
  /** An article in its related news: it may go, or come into another story. */
  pick: (id: Id) => `pick:${id}`,
  /** The article that it was translated from, whose related news it takes over. */
  source: (id: Id) => `source:${id}`,
  /** Its name, or its headings of related news: all rows. */
  newsroom: 'newsroom',
} as const
