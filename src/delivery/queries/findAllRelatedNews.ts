import { suggestionWeights } from '../../related/rankSuggestions.ts'
import { everything, keys } from '../readModel/keys.ts'
import type { StoredRelated } from '../readModel/loadRelated.ts'
import type { Database } from './types.ts'

/** How many articles an automatically filled list has. */
const automaticLength = 5

/** Of each list as many of its newest are looked at. */
const looked = 50

/** An article, as far as its related news depend on it. */
export type RelatedTo = {
  article: string
  language: string
  lists: string[]
  related: null | StoredRelated
  story: string
}

type Shown = { article: string; card: string; story: string }

/** `articles` are JSON texts; none: nothing is shown. */
export type ResolvedNews = { articles: string[]; heading: null | string; keys: string[] }

const picksText = `
  select pick.number, found.article, found.story, found.card
  from rows from (jsonb_to_recordset($1::jsonb) as (
    number int, language text, own text, article text, story text
  )) with ordinality as pick(number, language, own, article, story, place)
  cross join lateral (
    select row.article, row.story, row.card
    from newsroom_delivery row
    where row.story <> pick.own and (
      (row.story = pick.story and row.language = pick.language)
      or (row.article = pick.article and (row.language = pick.language or (
        select body = 'true' from newsroom_delivery_documents where name = 'relatedOtherLanguages'
      )))
    )
    order by (row.language = pick.language) desc
    limit 1
  ) found
  order by pick.place`

/** The editions that readers of each language get of what was picked, each story once. */
const findPicks = async (db: Database, all: readonly RelatedTo[]): Promise<Shown[][]> => {
  const found: Shown[][] = all.map(() => [])
  const picks = all.flatMap(({ language, related, story: own }, number) =>
    (related?.picks ?? []).map((pick) => ({ ...pick, language, number, own })),
  )
  if (picks.length === 0) return found
  const { rows } = await db.query({
    name: 'picks of related news',
    text: picksText,
    values: [JSON.stringify(picks)],
  })
  for (const { number, ...row } of rows as (Shown & { number: number })[]) {
    const own = found[number]!
    if (!own.some(({ story }) => story === row.story)) own.push(row)
  }
  return found
}

const { author, halfLife, least, mostTags, nearSection, place, recency, section, tag } =
  suggestionWeights

/**
 * What has most in common with each article, by the weights of the admin's suggestions: found by Postgres, which
 * hands over no more than is shown. Of a list the newest are looked at alone, whatever it holds. A story has one
 * article in a language: so what must not be shown takes no more places among the best than it has names.
 */
const suggestedText = `
  with gap as (
    select * from jsonb_to_recordset($1::jsonb) as given(
      number int, language text, most int, articles jsonb, stories jsonb, lists jsonb
    )
  ), near as (
    select number, article, published_at,
      ${tag} * least(${mostTags}, count(*) filter (where kind = 'tag'))
        + coalesce(max(weight) filter (where kind = 'section'), 0)
        + coalesce(max(weight) filter (where kind = 'author'), 0)
        + coalesce(max(weight) filter (where kind = 'place'), 0) as kinship
    from gap
      cross join lateral jsonb_to_recordset(gap.lists) as wanted(list text, kind text, weight real)
      cross join lateral (
        select article, published_at from newsroom_delivery_listings
        where language = gap.language and list = wanted.list
        order by published_at desc, article desc limit ${looked}
      ) found
    group by number, article, published_at
  ), scored as (
    select number, article, published_at, kinship + ${recency} * power(2::float8, - greatest(0, floor(
      extract(epoch from now() - published_at)::float8 / 86400
    )) / ${halfLife}) as score
    from near where kinship >= ${least}
  ), best as (
    select *, row_number() over (
      partition by number order by score desc, published_at desc, article desc
    ) as place from scored
  )
  select number, article, story, card from (
    select best.number, best.place, gap.most, row.article, row.story, row.card,
      row_number() over (partition by best.number order by best.place) as turn
    from best join gap using (number) join newsroom_delivery row using (article)
    where best.place <= most + jsonb_array_length(articles) + jsonb_array_length(stories)
      and not gap.articles ? row.article and not gap.stories ? row.story
  ) told where turn <= most order by number, place`

/** The lists in which an article's kin are, and what it counts to be in them. */
const kinListsOf = ({ lists }: RelatedTo) => {
  const sections = lists.filter((list) => list.startsWith('section:'))
  const weights: Record<string, number> = { author, place, tag }
  return lists.flatMap((list) => {
    const kind = list.split(':', 1)[0]!
    // From the top down: its own is the last of them, and the others hold what is near.
    const depth = sections.length - sections.indexOf(list)
    const weight =
      kind === 'section' ? (depth === 1 ? section : depth === 2 ? nearSection : 0) : weights[kind]
    return weight ? [{ kind, list, weight }] : []
  })
}

/** An article that wants `limit` more than those that are `shown`. */
type Gap = { limit: number; of: RelatedTo; shown: readonly Shown[] }

const suggest = async (db: Database, gaps: readonly Gap[]): Promise<Map<RelatedTo, Shown[]>> => {
  if (gaps.length === 0) return new Map()
  const asked = gaps.map(({ limit, of, shown }, number) => {
    const picks = of.related?.picks ?? []
    return {
      number,
      language: of.language,
      most: limit,
      articles: [of.article, ...picks.map(({ article }) => article)],
      stories: [
        of.story,
        ...shown.map(({ story }) => story),
        ...picks.flatMap(({ story }) => story ?? []),
      ],
      lists: kinListsOf(of),
    }
  })
  const { rows } = await db.query({
    name: 'suggested related news',
    text: suggestedText,
    values: [JSON.stringify(asked)],
  })
  const found = new Map<RelatedTo, Shown[]>(gaps.map(({ of }) => [of, []]))
  for (const { number, ...row } of rows as (Shown & { number: number })[]) {
    found.get(gaps[number]!.of)!.push(row)
  }
  return found
}

const keysOf = (
  { language, lists, related }: RelatedTo,
  { filled, gap }: { filled: readonly Shown[]; gap: number },
): string[] => [
  keys.newsroom,
  ...(related?.picks ?? []).flatMap(({ article, story }) => [
    keys.article(article),
    ...(story === null ? [] : [keys.story(story)]),
  ]),
  ...filled.map(({ article }) => keys.article(article)),
  // Anything new that has to do with it may come in.
  ...(gap > 0
    ? lists.filter((list) => list !== everything).map((list) => keys.list(language, list))
    : []),
]

/**
 * What stands under each of some articles: what was picked, in the reader's language as far as it is there,
 * filled up if the editor wishes so. It takes as many statements for many as for one.
 */
export const findAllRelatedNews = async (
  db: Database,
  all: readonly RelatedTo[],
): Promise<ResolvedNews[]> => {
  const picked = await findPicks(db, all)
  const gapOf = (number: number) =>
    all[number]!.related?.automatic ? automaticLength - picked[number]!.length : 0
  const filled = await suggest(
    db,
    all.flatMap((of, number) =>
      gapOf(number) > 0 ? [{ limit: gapOf(number), of, shown: picked[number]! }] : [],
    ),
  )
  return all.map((of, number) => {
    if (!of.related) return { articles: [], heading: null, keys: [] }
    const more = filled.get(of) ?? []
    return {
      articles: [...picked[number]!, ...more].map(({ card }) => card),
      heading: of.related.heading,
      keys: keysOf(of, { filled: more, gap: gapOf(number) }),
    }
  })
}
