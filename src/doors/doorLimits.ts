/** What may be sent to the ready-to-run newsroom. Sizes in bytes. */
export const doorLimits = {
  /** Of all that is not a file, from people and keys; an article of 100,000 words has less. */
  body: 4 * 1024 * 1024,
  /** From somebody who is not known: logins and queries are small. */
  bodyOfAnonymous: 1024 * 1024,
  /** Documents in an answer to somebody who is not known. */
  documents: 500,
  /** Levels of objects and lists in JSON. */
  nesting: 400,
  query: {
    /** Levels of fields, those of fragments included. */
    depth: 15,
    /** Fields, those of a fragment as often as it is used. */
    fields: 2_000,
    /** Fields at the top of operations: each is a request of its own to the database. */
    parts: 20,
    /** Words and signs. */
    tokens: 4_000,
  },
} as const
