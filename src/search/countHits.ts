import type { Database } from '../delivery/shapes/asking.ts'
import { momentOf, type Span } from './findHits.ts'
import { quoted } from './lexemes.ts'
import type { SearchQuery } from './queryOf.ts'

type Wish = {
  language: string
  /** As `findHits` has them. */
  names: string[]
  query: SearchQuery
  span: Span
}

/** Stories that are counted; of more than these it is known that there are so many. */
export const mostCounted = 10_000

/** Values of a facet that are told. */
const mostValues = 10

const valuesOf = ({ language, names, query, span }: Wish) => [
  language,
  `(${query.all})${names.map((name) => ` & ${quoted(name)}`).join('')}`,
  momentOf(span.from),
  momentOf(span.to),
  query.check,
]

/** What `findHits` has in mind for its statements holds here too. */
const hits = (columns: string, order: string) => `
  select ${columns} from (
    select * from (
      select * from newsroom_search where vector @@ (select $2::tsquery) offset 0
    ) found
    where language = $1 and published_at >= $3::timestamptz and published_at < $4::timestamptz
    ${order} limit ${mostCounted}
  ) hits
  where $5::text is null or vector @@ $5::tsquery`

const newest = 'order by published_at desc, article collate "C" desc'

const countOf = (order: string) =>
  `select count(*)::int as total from (${hits('1', order)}) counted`
const plainly = { name: 'newsroom-search-count', text: countOf('') }
const checking = { name: 'newsroom-search-checked-count', text: countOf(newest) }

/**
 * How many stories there are, up to `mostCounted`. Where words have to follow each other: of the newest
 * `mostCounted` that have all of them.
 */
export const countHits = async (db: Database, wish: Wish): Promise<number> => {
  const { rows } = await db.query({
    ...(wish.query.check === null ? plainly : checking),
    values: valuesOf(wish),
  })
  return rows[0]!.total as number
}

export type Facet = { count: number; name: string | null; slug: string }

/** The sections and tags that most of the newest `mostCounted` stories have. */
export const facetsOf = async (
  db: Database,
  wish: Wish,
): Promise<{ sections: Facet[]; tags: Facet[] }> => {
  const { rows } = await db.query({
    name: 'newsroom-search-facets',
    text: `
      select facet.*, example.core from (
        select kind, slug, count(*)::int as count, max(article) as article,
          row_number() over (partition by kind order by count(*) desc, slug) as place
        from (${hits('article, lists', newest)}) found
        cross join unnest(lists) as list
        cross join lateral (
          select split_part(list, ':', 1) as kind, substr(list, strpos(list, ':') + 1) as slug
        ) parts
        where kind in ('section', 'tag')
        group by kind, slug
      ) facet
      left join newsroom_delivery example on example.article = facet.article
      where place <= $6 order by kind, place`,
    values: [...valuesOf(wish), mostValues],
  })
  const facet = (kind: string, key: 'sectionPath' | 'tags') =>
    rows
      .filter((row) => row.kind === kind)
      .map(({ core, count, slug }) => ({
        slug: slug as string,
        name: nameIn(core as string | null, key, slug as string),
        count: count as number,
      }))
  return { sections: facet('section', 'sectionPath'), tags: facet('tag', 'tags') }
}

/** What an article that has it calls a section or tag. */
const nameIn = (core: string | null, key: 'sectionPath' | 'tags', slug: string): string | null => {
  const named = (core === null ? {} : JSON.parse(core)) as Partial<
    Record<typeof key, { name: string | null; slug: string }[]>
  >
  return named[key]?.find((one) => one.slug === slug)?.name ?? null
}
