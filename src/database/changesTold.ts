/** Of the process, whose routes Next may bundle apart. */
const shared = globalThis as { newsroomChanges?: { open: WeakSet<object>; told: number } }

const changes = () => (shared.newsroomChanges ??= { open: new WeakSet(), told: 0 })

/** How many times this process has told Postgres of changes that can be seen by now. */
export const changesTold = (): number => changes().told

/**
 * Counts a change that Postgres was told of.
 * @param transaction the one that it is in: it is counted when that ends
 */
export const countChange = (transaction: object | undefined): void => {
  if (transaction) changes().open.add(transaction)
  else changes().told += 1
}

/** Counts what has changed in a transaction, which is committed or may be. */
export const countChangesOf = (transaction: object): void => {
  if (changes().open.delete(transaction)) changes().told += 1
}
