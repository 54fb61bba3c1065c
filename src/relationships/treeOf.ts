import { idOf, type Id } from './idOf.ts'

export type Branch<T> = {
  /** The document and all that are below it. */
  branch: T[]
  /** How many are above it. */
  depth: number
  doc: T
}

/**
 * Documents with a `parent` among them as one list: each is followed by those below it, and those of
 * the same parent stay in their order. One whose parent is not among them stands at the top.
 */
export const treeOf = <T extends { id: Id; parent?: unknown }>(docs: T[]): Branch<T>[] => {
  const ids = new Set(docs.map(({ id }) => id))
  const parentOf = (doc: T) => {
    const parent = idOf(doc.parent)
    return parent !== undefined && ids.has(parent) ? parent : undefined
  }
  const below = (parent: Id | undefined, depth: number): Branch<T>[] =>
    docs
      .filter((doc) => parentOf(doc) === parent)
      .flatMap((doc) => {
        const rest = below(doc.id, depth + 1)
        return [{ branch: [doc, ...rest.map((one) => one.doc)], depth, doc }, ...rest]
      })
  return below(undefined, 0)
}
