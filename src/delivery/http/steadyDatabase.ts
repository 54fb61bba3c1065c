import type { Database } from '../queries/types.ts'
import { databaseTrouble, type Trouble } from './databaseTrouble.ts'

/** In ms. A host that swallows packets would make each request wait for its time limit. */
const leftAlone = 1_000
/** For one query that finds out whether it is back, in ms. */
const longestTry = 5_000
/** Without trouble, until one that comes and goes is over. In ms. */
const calm = 5_000

type Told = {
  /** Told, in a sentence, when trouble begins and when it is over. */
  log?: (line: string) => void
  /** Told when what was answered was asked, by `performance.now()`. */
  onAnswer?: (asked: number) => void
}

const words: Record<Exclude<Trouble, 'unready'>, string> = {
  away: 'cannot be reached',
  broken: 'breaks connections off',
  busy: 'is too busy to answer in time',
}

/**
 * A database whose lost connections nobody notices: a query that one breaks is sent once more. One that
 * cannot be reached is left alone for a moment, then tried by one query at a time; the others fail at once.
 */
export const steadyDatabase = (
  db: Database,
  { log = () => {}, onAnswer = () => {} }: Told = {},
): Database => {
  let away: { error: unknown; until: number } | undefined
  /** `since` and `last` by `performance.now()`. */
  let trouble: { last: number; since: number } | undefined

  const noteTrouble = (kind: Trouble | undefined, error: unknown) => {
    if (!kind || kind === 'unready') return
    const now = performance.now()
    if (!trouble) {
      const why = error instanceof Error ? error.message || reasonOf(error) : String(error)
      log(`The database ${words[kind]} (${why}): delivery shows what it kept, or answers 503.`)
    }
    trouble = { last: now, since: trouble?.since ?? now }
  }

  const noteAnswer = (wasAway: boolean) => {
    if (!trouble) return
    const now = performance.now()
    if (!wasAway && now - trouble.last < calm) return
    log(`The database answers again, after ${Math.round((now - trouble.since) / 1000)} seconds.`)
    trouble = undefined
  }

  const query: Database['query'] = async (wish) => {
    if (away) {
      if (performance.now() < away.until) throw away.error
      away.until = performance.now() + longestTry
    }
    const asked = performance.now()
    try {
      const answer = await db.query(wish).catch((error: unknown) => {
        if (databaseTrouble(error) !== 'broken') throw error
        return db.query(wish)
      })
      noteAnswer(away !== undefined)
      away = undefined
      onAnswer(asked)
      return answer
    } catch (error) {
      const kind = databaseTrouble(error)
      noteTrouble(kind, error)
      away = kind === 'away' ? { error, until: performance.now() + leftAlone } : undefined
      throw error
    }
  }
  return { query }
}

/** A host with several addresses fails once for each. */
const reasonOf = (error: Error): string =>
  error instanceof AggregateError
    ? String((error.errors[0] as Error | undefined)?.message)
    : error.name
