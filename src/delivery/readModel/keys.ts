/** Halves of characters cannot be encoded, and mean nothing. */
const word = (text: string) => encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd'))

/**
 * The names of what answers are made of. They are the surrogate keys of HTTP caches, the keys by which
 * processes empty their own, and what a notification names as stale: so each is one word of ASCII.
 */
export const keys = {
  article: (id: number | string) => `article-${encodeURIComponent(id)}`,
  /** All editions of a story. */
  story: (id: string) => `story-${encodeURIComponent(id)}`,
  /** What stands, or does not stand, at an address. */
  address: (language: string, slug: string) => `address-${language}-${word(slug)}`,
  /** A list, as `listOf` names it. */
  list: (language: string, list: string) => `list-${language}-${word(list.replace(':', '-'))}`,
  search: (language: string) => `search-${language}`,
  sections: 'sections',
  /** What editors picked for the front page. */
  front: 'front',
  /** The newsroom's settings and languages. */
  newsroom: 'newsroom',
  /** What anybody reads from Payload: of all that an answer shows, it says only that it may be stale. */
  reads: 'reads',
} as const

/** The list of all articles of a language. */
export const everything = 'all'

export type ListKind = 'author' | 'place' | 'section' | 'tag'

/** The name of a list, as rows have it. */
export const listOf = (kind: ListKind, slug: string): string => `${kind}:${slug}`

/** Postgres tells them to every process that listens here. */
export const channel = 'newsroom_delivery'

/** In place of keys: all of them. */
export const allKeys = '*'
