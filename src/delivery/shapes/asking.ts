/** What runs SQL outside of Payload: `pg`’s pool, or one connection of it. */
export type Database = {
  query: (query: {
    name?: string
    text: string
    values: unknown[]
  }) => Promise<{ rows: Record<string, unknown>[] }>
}

/** JSON text that is ready to be sent, with the keys of all that it is made of. */
export type Answer = {
  json: string
  /** See `src/delivery/readModel/keys.ts`. */
  keys: string[]
}

/** Slugs, and ISO 8601 moments; `to` is the first that is not wanted any more. */
export type Filters = {
  author?: string
  from?: string
  place?: string
  section?: string
  tag?: string
  to?: string
}

/** `after` and what comes back as `next`: opaque for those who call. */
export type Page = { after?: string; limit: number; total?: boolean }

/** Of a search, with where it goes on after each of its articles, in their order. */
export type SearchAnswer = Answer & { cursors: string[] }

export type SearchWish = Filters &
  Page & {
    facets?: boolean
    /**
     * Without them no text is read.
     * @default true
     */
    highlights?: boolean
    language: string
    q: string
  }

/** A cursor that this newsroom never gave. */
export class BadCursor extends Error {}
