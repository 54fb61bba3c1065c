/** What a request may ask for. */
export type Limits = {
  /** Names that fields are given, in all of a document. */
  aliases: number
  /** Characters of a document. */
  characters: number
  /** What an operation costs, by `cost` of its fields. */
  cost: number
  /** Fields below each other; introspection is not counted. */
  depth: number
  /** Fields of `Query` in an operation. */
  rootFields: number
  /** Words and signs of a document. */
  tokens: number
}

export const defaultLimits: Limits = {
  aliases: 15,
  characters: 10_000,
  cost: 5_000,
  depth: 10,
  rootFields: 10,
  tokens: 1_000,
}

/** Articles a page. */
export const pageSize = { most: 100, usual: 20 } as const

/** Articles a section of the front page. */
export const frontSize = { most: 20, usual: 5 } as const
