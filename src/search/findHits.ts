import type { Database } from '../delivery/shapes/asking.ts'
import { isWritable } from '../delivery/shapes/readMoment.ts'
import type { Place } from './cursor.ts'
import { datesBetween, roundedSpan } from './dates.ts'
import { quoted } from './lexemes.ts'
import type { SearchQuery } from './queryOf.ts'
import { tiers } from './tiers.ts'

/** From a moment on, before another; in milliseconds, infinite where there is no bound. */
export type Span = { from: number; to: number }

type Wish = {
  after: Place | null
  /** Best first; no more than these. */
  count: number
  language: string
  /** Lexemes of the language and of lists, all of which have to be there. */
  names: string[]
  query: SearchQuery
  span: Span
}

/** Stories of the language, newest first, that are looked through before any older. */
const recent = 2000

/** Of stories that have all words, those that are read for whether the words follow each other. */
const mostChecked = 3000

/**
 * The best stories. What nearly all stories have is found among the newest, so that no search reads more
 * than it shows: of each tier the newest are the best, and once there are enough of them nobody needs the
 * older. What is not among them is rare, and looked for among all.
 */
export const findHits = async (
  db: Database,
  { after, count, language, names, query, span }: Wish,
): Promise<Place[]> => {
  const ends = tiers.map(({ bonus }) => Math.min(span.to, after ? after.score - bonus : Infinity))
  const starts = await startsOf(db, language, ends)
  const best: Place[] = []
  const add = (places: Place[]) => {
    best.push(...places)
    best.sort((one, other) => other.score - one.score || (one.article < other.article ? 1 : -1))
    best.length = Math.min(best.length, count)
  }

  /** What is no better than this is not among the best. */
  const least = () => (best.length < count ? -Infinity : best.at(-1)!.score)
  const find = async (spans: (Tier | null)[]) => {
    if (!spans.some((tier) => tier)) return tiers.map(() => [])
    const found = await findIn(db, { count, language, names, query, tiers: spans })
    add(found.flat())
    return found
  }

  const recentOf = (tier: number): Tier | null => {
    const [start, newest] = starts[tier]!
    const from = Math.max(span.from, start, least() - tiers[tier]!.bonus)
    if (from > newest) return null
    const to = ends[tier]!
    return {
      article: after && to < span.to ? after.article : '',
      dates: from === -Infinity ? [] : datesBetween(...roundedSpan(from, newest)),
      span: { from, to },
    }
  }
  const only = (wanted: (tier: number) => boolean, spanOf: (tier: number) => Tier | null) =>
    tiers.map((_, tier) => (wanted(tier) ? spanOf(tier) : null))
  // Where headlines have enough that is new, nothing else is as good.
  const [inHeadlines = []] = await find(only((tier) => tier === 0, recentOf))
  const found = [inHeadlines, ...(await find(only((tier) => tier > 0, recentOf))).slice(1)]

  await find(
    only(
      (tier) => found[tier]!.length < count,
      (tier) => {
        const to = starts[tier]![0]
        const from = Math.max(span.from, least() - tiers[tier]!.bonus)
        return from < to ? { article: '', dates: [], span: { from, to } } : null
      },
    ),
  )
  return best
}

/** `article`: at the end of the span, only those before this one. */
type Tier = { article: string; dates: string[]; span: Span }

/**
 * From when to when the newest stories before each of these moments are; from −∞ where there are no more
 * than those. It may be somewhat fewer or more.
 */
const startsOf = (
  db: Database,
  language: string,
  ends: number[],
): Promise<[from: number, to: number][]> => {
  const found = new Map<number, Promise<[from: number, to: number]>>()
  for (const end of ends) {
    if (!found.has(end)) {
      const start =
        end === Infinity ? usualStart(db, language) : nthBefore(db, language, end, recent)
      const newest = nthBefore(db, language, end, 0)
      found.set(
        end,
        Promise.all([start, newest]).then(([from, to]) => [Math.floor(from), Math.ceil(to)]),
      )
    }
  }
  return Promise.all(ends.map((end) => found.get(end)!))
}

/** When the story was published that has `offset` others between it and a moment; −∞: there are fewer. */
const nthBefore = async (
  db: Database,
  language: string,
  end: number,
  offset: number,
): Promise<number> => {
  const { rows } = await db.query({
    name: 'newsroom-search-nth',
    text: `select extract(epoch from published_at)::float8 * 1000 as published from newsroom_search
      where language = $1 and published_at <= $2 order by published_at desc offset $3 limit 1`,
    values: [language, momentOf(end), offset],
  })
  return (rows[0]?.published as number | undefined) ?? -Infinity
}

/** For so long it does not matter where the newest stories begin, in ms. */
const startKeptFor = 60_000

const usualStarts = new WeakMap<Database, Map<string, { at: number; start: Promise<number> }>>()

/** Where the newest stories of a language begin. To find that out takes as long as some searches. */
const usualStart = (db: Database, language: string): Promise<number> => {
  const ofLanguages =
    usualStarts.get(db) ?? new Map<string, { at: number; start: Promise<number> }>()
  usualStarts.set(db, ofLanguages)
  const known = ofLanguages.get(language)
  if (known && Date.now() - known.at < startKeptFor) return known.start
  const start = nthBefore(db, language, Infinity, recent)
  start.catch(() => ofLanguages.delete(language))
  ofLanguages.set(language, { at: Date.now(), start })
  return start
}

/** What each tier has in its span, newest first, no more than `count` of each. */
const findIn = async (
  db: Database,
  {
    count,
    language,
    names,
    query,
    tiers: wanted,
  }: Pick<Wish, 'count' | 'language' | 'names' | 'query'> & { tiers: (Tier | null)[] },
): Promise<Place[][]> => {
  const all = names.map((name) => ` & ${quoted(name)}`).join('')
  const given = wanted.map((tier, index) => {
    if (!tier) return { text: null, from: 'infinity', to: '-infinity', article: '' }
    const dates = tier.dates.map(quoted).join(' | ')
    return {
      text: `(${query.tiers[index]})${all}${dates && ` & (${dates})`}`,
      from: momentOf(tier.span.from),
      to: momentOf(tier.span.to),
      article: tier.article,
    }
  })
  const { rows } = await db.query({
    ...(query.check === null ? plainly : checking),
    values: [
      language,
      count,
      ...given.flatMap(({ article, from, text, to }) => [text, from, to, article]),
      ...(query.check === null ? [] : [query.check, mostChecked]),
    ],
  })
  const found: Place[][] = tiers.map(() => [])
  for (const row of rows) {
    const tier = row.tier as number
    found[tier]!.push({
      article: row.article as string,
      score: Math.round(row.published as number) + tiers[tier]!.bonus,
    })
  }
  return found
}

/**
 * Written so that Postgres always goes by the index of vectors: it does not know what it costs to read a
 * text’s vector. `offset 0` keeps conditions out of what is looked up, and a query that comes from a
 * subquery is taken for a rare one.
 */
const statementOf = (check: boolean) => {
  const checkAt = 3 + tiers.length * 4
  const tierOf = (tier: number) => {
    const first = 3 + tier * 4
    const hits = `
      select ${tier} as tier, article, published_at${check ? ', vector' : ''} from (
        select * from newsroom_search where vector @@ (select $${first}::tsquery) offset 0
      ) found
      where language = $1 and published_at >= $${first + 1}::timestamptz
        and (published_at, article collate "C") < ($${first + 2}::timestamptz, $${first + 3})
      order by published_at desc, article collate "C" desc limit ${check ? `$${checkAt + 1}` : '$2'}`
    return check
      ? `(select tier, article, published_at from (${hits}) hits
          where vector @@ (select $${checkAt}::tsquery) limit $2)`
      : `(${hits})`
  }
  return `select tier, article, extract(epoch from published_at)::float8 * 1000 as published
    from (${tiers.map((_, tier) => tierOf(tier)).join(' union all ')}) hits`
}

const plainly = { name: 'newsroom-search-hits', text: statementOf(false) }
const checking = { name: 'newsroom-search-checked-hits', text: statementOf(true) }

/** What is beyond all years that can be written is infinite. */
export const momentOf = (milliseconds: number): string =>
  isWritable(milliseconds)
    ? new Date(milliseconds).toISOString()
    : milliseconds > 0
      ? 'infinity'
      : '-infinity'
