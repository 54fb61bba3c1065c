import { weightOf, type Entry } from './entry.ts'

type Kept = { entry: Entry; weight: number }

export type Shelf = ReturnType<typeof makeShelf>

/**
 * Entries, bounded by the memory that they take: the one that was not asked for the longest goes first.
 * @param limit in bytes; 0: nothing is kept
 */
export const makeShelf = (limit: number) => {
  /** Least recently used first. */
  const kept = new Map<string, Kept>()
  /** Which entries are made of what a key names. */
  const madeOf = new Map<string, Set<string>>()
  let weight = 0

  const drop = (name: string): void => {
    const found = kept.get(name)
    if (!found) return
    kept.delete(name)
    weight -= found.weight
    for (const key of found.entry.keys) {
      const names = madeOf.get(key)
      if (names?.delete(name) && names.size === 0) madeOf.delete(key)
    }
  }

  const makeRoom = (): void => {
    for (const name of kept.keys()) {
      if (weight <= limit) return
      drop(name)
    }
  }

  return {
    clear: () => {
      kept.clear()
      madeOf.clear()
      weight = 0
    },
    drop,
    dropMadeOf: (key: string) => {
      for (const name of [...(madeOf.get(key) ?? [])]) drop(name)
    },
    get: (name: string): Entry | undefined => {
      const found = kept.get(name)
      if (!found) return undefined
      kept.delete(name)
      kept.set(name, found)
      return found.entry
    },
    set: (name: string, entry: Entry) => {
      drop(name)
      const added: Kept = { entry, weight: weightOf(entry) + 2 * name.length }
      if (added.weight > limit) return
      kept.set(name, added)
      weight += added.weight
      for (const key of entry.keys) {
        const names = madeOf.get(key)
        if (names) names.add(name)
        else madeOf.set(key, new Set([name]))
      }
      makeRoom()
    },
    /** After an entry was given another encoding. */
    reweigh: (name: string) => {
      const found = kept.get(name)
      if (!found) return
      const now = weightOf(found.entry) + 2 * name.length
      weight += now - found.weight
      found.weight = now
      makeRoom()
    },
    size: () => ({ bytes: weight, entries: kept.size }),
  }
}
