import { allKeys } from '../../readModel/keys.ts'
import { databaseTrouble } from '../databaseTrouble.ts'
import type { Found } from '../found.ts'
import { makeEntry, type Entry } from './entry.ts'
import { makeShelf, type Shelf } from './shelf.ts'

/** For an answer whose change nobody tells of, such as one that was made with SQL. In ms. */
const freshFor = 60_000
/** How long an answer may stand in for one that the database does not give. In ms. */
const staleFor = 24 * 60 * 60_000
/**
 * After the ear for changes was lost, in ms: what the database still answers may have been on its way when
 * both went.
 */
const goingFor = 1_000
/** Keys remembered while a search is under way. */
const mostStale = 10_000

export type Got = {
  entry: Entry
  /** `stale`: the database does not answer. */
  how: 'hit' | 'miss' | 'stale'
}

export type Sought = {
  find: () => Promise<Found>
  /** Whether it may push out others of its kind only, of which there is no end. */
  isEndless?: boolean
  name: string
}

export type Answers = ReturnType<typeof makeAnswers>

type Options = {
  /** Of memory, at most; 0: nothing is kept. */
  bytes: number
  /** Of a clock that never goes back, in ms. */
  now?: () => number
  /**
   * Whether what was sure is given where the database does not answer.
   * @default true
   */
  standsIn?: boolean
}

/**
 * Answers as bytes, kept as long as they are sure to be what the database says. They are sure while
 * notifications come in; without them each is found anew. What was sure until then stands in where the
 * database does not answer, and no longer once it has answered again, as changes may have been missed.
 */
export const makeAnswers = ({ bytes, now = () => performance.now(), standsIn = true }: Options) => {
  const shelf = makeShelf(bytes - Math.floor(bytes / 8))
  /** What is nowhere, searches, and lists and choices of fields of anybody’s own: whoever makes up addresses must not empty the other. */
  const endlessShelf = makeShelf(Math.floor(bytes / 8))
  const shelves = [shelf, endlessShelf]

  const underWay = new Map<string, Promise<Entry>>()
  let running = 0
  /** Counts notifications, so that what was found before one is not kept after it. */
  let generation = 0
  /** When a key went stale last, of those since the oldest search under way. */
  const wentStale = new Map<string, number>()
  /** Entries of another age than this are not sure. `null`: no notifications come in. */
  let age: null | symbol = null
  /** Entries of this age were sure until the database was lost. `undefined`: none was. */
  let lastSure: symbol | undefined
  let lostAt = 0
  const ageOf = new WeakMap<Entry, symbol>()

  const isSure = (entry: Entry): boolean =>
    age !== null && ageOf.get(entry) === age && now() - entry.at < freshFor

  const wasSure = (entry: Entry): boolean =>
    lastSure !== undefined && ageOf.get(entry) === lastSure && now() - entry.at < staleFor

  const shelfWith = (name: string): Shelf | undefined => shelves.find((one) => one.get(name))
  const kept = (name: string): Entry | undefined => shelf.get(name) ?? endlessShelf.get(name)

  const staleSince = (keys: readonly string[], began: number): boolean =>
    [allKeys, ...keys].some((key) => (wentStale.get(key) ?? 0) > began)

  const keep = (entry: Entry, { isEndless, name }: Sought, began: { lastSure?: symbol }) => {
    const former = kept(name)
    // The same as before: what is compressed already need not be made again.
    if (former?.etag === entry.etag) entry.bodies = former.bodies
    if (began.lastSure) ageOf.set(entry, began.lastSure)
    for (const one of shelves) one.drop(name)
    const onto = isEndless || entry.isEndless ? endlessShelf : shelf
    onto.set(name, entry)
  }

  const findAnew = async (sought: Sought): Promise<Entry> => {
    const began = { at: now(), generation, lastSure }
    running += 1
    try {
      const found = await sought.find()
      const entry = makeEntry(found, began.at)
      if (!staleSince(found.keys, began.generation)) keep(entry, sought, began)
      return entry
    } finally {
      running -= 1
      if (running === 0) wentStale.clear()
    }
  }

  const noteStale = (key: string): void => {
    if (wentStale.size < mostStale) {
      wentStale.set(key, generation)
      return
    }
    wentStale.clear()
    wentStale.set(allKeys, generation)
  }

  const forget = (keys: readonly string[]): void => {
    generation += 1
    // Who asks from now on must not get what was found before.
    underWay.clear()
    for (const key of keys) {
      if (running > 0) noteStale(key)
      for (const one of shelves) {
        if (key === allKeys) one.clear()
        else one.dropMadeOf(key)
      }
    }
  }

  return {
    /** Drops what is made of what the keys name. */
    forget,
    /**
     * The answer of this name: the kept one, or a new one, which is looked for once however many ask.
     * @throws what `find` throws, when nothing may stand in, or when it is not the database that fails
     */
    get: async (sought: Sought): Promise<Got> => {
      const { name } = sought
      const found = kept(name)
      if (found && isSure(found)) return { entry: found, how: 'hit' }
      let finding = underWay.get(name)
      if (!finding) {
        finding = findAnew(sought).finally(() => {
          if (underWay.get(name) === finding) underWay.delete(name)
        })
        underWay.set(name, finding)
      }
      try {
        return { entry: await finding, how: 'miss' }
      } catch (error) {
        const entry = standsIn && isAway(error) ? kept(name) : undefined
        if (entry && wasSure(entry)) return { entry, how: 'stale' }
        throw error
      }
    },
    /** How old an entry is, in seconds. */
    secondsOf: (entry: Entry): number => Math.max(0, Math.floor((now() - entry.at) / 1000)),
    /** Notifications come in from now on, or do not. */
    hear: (listening: boolean): void => {
      if (listening) {
        // What happened meanwhile is not known.
        forget([allKeys])
        age = lastSure = Symbol('age')
      } else if (age) {
        age = null
        lostAt = now()
      }
    },
    /**
     * The database has answered what it was asked at that moment. If nobody hears of its changes, what was
     * kept may be wrong from now on.
     */
    heardFrom: (asked: number): void => {
      if (!age && asked - lostAt >= goingFor) lastSure = undefined
    },
    /** Whether anything can stand in for the database. */
    hasStandIns: (): boolean =>
      lastSure !== undefined && shelves.some((one) => one.size().entries > 0),
    isListening: (): boolean => age !== null,
    /** After an entry was given another encoding. */
    reweigh: (name: string): void => shelfWith(name)?.reweigh(name),
    size: () => ({
      bytes: shelf.size().bytes + endlessShelf.size().bytes,
      entries: shelf.size().entries + endlessShelf.size().entries,
    }),
    /** The answer of this name if it is at hand and sure. */
    sure: (name: string): Entry | undefined => {
      const found = kept(name)
      return found && isSure(found) ? found : undefined
    },
  }
}

/** Other errors are nothing that waiting mends: they must be seen. */
const isAway = (error: unknown): boolean =>
  ['away', 'broken', 'busy'].includes(databaseTrouble(error) ?? '')
