import type { Database, SearchAnswer, SearchWish } from '../queries/types.ts'

/** What resolvers share in a request. */
export type Context = {
  db: Database
  /** Of all that was read: see `src/delivery/readModel/keys.ts`. */
  keys: Set<string>
  /** @throws a refusal if the newsroom has no such language */
  knowLanguage: (code: string) => Promise<void> | undefined
  /** JSON of `SearchShape`. */
  search: (db: Database, wish: SearchWish) => Promise<SearchAnswer>
}
