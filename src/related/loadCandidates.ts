import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'

import { executorOf } from '../database/executorOf.ts'
import { loaderOf } from '../relationships/loaderOf.ts'
import { tablesOf } from '../database/tablesOf.ts'
import type { SanitizedOptions } from '../options/types.ts'
import { couldBeId } from '../relationships/couldBeId.ts'
import type { Id } from '../relationships/idOf.ts'
import type { Candidate, Kin } from './rankSuggestions.ts'

/**
 * Where candidates are looked for. `looked`: how many of the newest articles there are looked at,
 * whatever their language and state, so that the query reads some thousand rows however large the
 * newsroom is; `kept`: how many public ones in the reader's language come of it. In a language that is
 * written in seldom, the newest of the language go far back.
 */
export const searched = {
  author: { kept: 20, looked: 100 },
  language: { kept: 30, looked: 300 },
  section: { kept: 30, looked: 200 },
  tag: { kept: 30, looked: 200 },
} as const

type Wanted = {
  /** The reader's. */
  language: string
} & Pick<Kin, 'authors' | 'section' | 'sectionAbove' | 'tags'>

type Row = {
  /** Ids, as texts joined by `separator`; so are the tags. */
  authors: null | string
  /** In which of the places it was found, such as `tag 7`. */
  found: string[]
  id: Id
  language: string
  place: null | string
  /** Milliseconds since 1970. */
  published: number
  section: Id | null
  section_above: Id | null
  story: Id | null
  tags: null | string
}

/** What stands in no id. */
const separator = '\u001F'

const sectionsOf = ({ section, sectionAbove }: Wanted): Id[] =>
  [section, sectionAbove].filter((id): id is Id => id !== undefined)

type Place = { kept: number; language: string; place: string }

const placesOf = (wanted: Wanted): Place[] => {
  const place = (kind: keyof typeof searched, id: Id): Place => ({
    kept: searched[kind].kept,
    language: wanted.language,
    place: `${kind} ${id}`,
  })
  return [
    place('language', wanted.language),
    ...sectionsOf(wanted).map((id) => place('section', id)),
    ...wanted.tags.map((id) => place('tag', id)),
    ...wanted.authors.map((id) => place('author', id)),
  ]
}

const unique = <T>(values: T[]): T[] => [...new Set(values)]

const query = (
  all: Wanted[],
  { options, payload }: { options: SanitizedOptions; payload: PayloadRequest['payload'] },
) => {
  const { slugs } = options
  const { relations, rows } = tablesOf(slugs.articles, payload)
  const sections = tablesOf(slugs.sections, payload).rows
  const languages = unique(all.map(({ language }) => language))
  const known = (collection: 'authors' | 'sections' | 'tags', ids: Id[]) =>
    unique(ids).filter((id) => couldBeId(id, slugs[collection], payload))
  const typeOf = (column: (typeof rows)[string]) =>
    sql.raw((column as unknown as { getSQLType: () => string }).getSQLType())

  /** What decides whether an article is kept, read while it is found. */
  const looked = sql`${rows.id} as id, ${rows.language}::text as language,
    ${rows.publishedAt} as published_at,
    ${rows._status} = 'published' and ${rows.deletedAt} is null
      and (${rows.embargoUntil} is null or ${rows.embargoUntil} <= now()) as public`
  const inLanguages = languages.map(
    (language) => sql`
      (select ${`language ${language}`}::text as place, ${looked} from ${rows}
      where ${rows.language} = ${language} and ${rows.publishedAt} is not null
      order by ${rows.publishedAt} desc, ${rows.id} desc limit ${searched.language.looked})`,
  )
  const inSections = sql`
    select 'section ' || wanted.id, newest.*
    from unnest(${sql.param(known('sections', all.flatMap(sectionsOf)))}::${typeOf(rows.section!)}[]) wanted (id)
    cross join lateral (
      select ${looked} from ${rows}
      where ${rows.section} = wanted.id and ${rows.publishedAt} is not null
      order by ${rows.publishedAt} desc, ${rows.id} desc limit ${searched.section.looked}
    ) newest`
  // The relations of an article are written anew when it is published: the last are the newest.
  const alike = (kind: 'author' | 'tag') => {
    const column = relations?.[`${slugs[`${kind}s`]}ID`]
    if (!relations || !column) return []
    const ids = known(
      `${kind}s`,
      all.flatMap((wanted) => wanted[`${kind}s`]),
    )
    if (ids.length === 0) return []
    return [
      sql`
    select ${`${kind} `}::text || wanted.id, ${looked}
    from unnest(${sql.param(ids)}::${typeOf(column)}[]) wanted (id)
    cross join lateral (
      select ${relations.parent} as id from ${relations}
      where ${column} = wanted.id and ${relations.path} = ${`${kind}s`}
      order by ${relations.id} desc limit ${searched[kind].looked}
    ) newest
    join ${rows} on ${rows.id} = newest.id`,
    ]
  }
  const idsIn = (kind: 'author' | 'tag') => {
    const column = relations?.[`${slugs[`${kind}s`]}ID`]
    return column
      ? sql`string_agg(${column}::text, ${separator}) filter (where ${relations!.path} = ${`${kind}s`})`
      : sql`max(null::text)`
  }
  const related = relations
    ? sql`select ${idsIn('tag')} as tags, ${idsIn('author')} as authors from ${relations}
        where ${relations.parent} = kept.id`
    : sql`select null::text as tags, null::text as authors`
  const places = [
    ...new Map(all.flatMap(placesOf).map((one) => [`${one.language} ${one.place}`, one])).values(),
  ]

  return sql`
    with wanted as (
      select * from unnest(
        ${sql.param(places.map(({ place }) => place))}::text[],
        ${sql.param(places.map(({ language }) => language))}::text[],
        ${sql.param(places.map(({ kept }) => kept))}::integer[]
      ) with ordinality as wanted (place, language, kept, number)
    ), found as (
      ${sql.join([...inLanguages, inSections, ...alike('tag'), ...alike('author')], sql` union all `)}
    ), newest as (
      select found.id, found.place, wanted.kept, row_number() over (
        partition by wanted.number order by found.published_at desc, found.id desc
      ) as nth
      from found
      join wanted on wanted.place = found.place and wanted.language = found.language
      where found.public and found.published_at is not null
    ), kept as (
      select id, array_agg(place) as found from newest where nth <= kept group by id
    )
    select kept.id, kept.found, ${rows.language}::text as language,
      ${rows.section} as section, ${sections.parent} as section_above, ${rows.story} as story,
      ${rows.dateline_place} as place,
      (extract(epoch from ${rows.publishedAt}) * 1000)::float8 as published,
      related.tags, related.authors
    from kept
    join ${rows} on ${rows.id} = kept.id
    cross join lateral (${related}) related
    left join ${sections} on ${sections.id} = ${rows.section}`
}

const idsFrom = (text: null | string): Id[] => (text ? text.split(separator) : [])

const toCandidate = (row: Row): Candidate => ({
  authors: idsFrom(row.authors),
  id: row.id,
  place: row.place,
  publishedAt: row.published,
  section: row.section ?? undefined,
  sectionAbove: row.section_above ?? undefined,
  story: row.story ?? undefined,
  tags: idsFrom(row.tags),
})

/**
 * Public articles in the reader's language among which related ones are to be found, in one query for
 * all articles that are asked for at the same moment. What is found for an article does not depend on
 * what is asked for beside it.
 */
export const loadCandidates = async ({
  options,
  req,
  wanted,
}: {
  options: SanitizedOptions
  req: PayloadRequest
  wanted: Wanted
}): Promise<Candidate[]> => {
  // A project has perhaps locales that no article is written in: its database would not know them.
  if (!options.languages.some(({ code }) => code === wanted.language)) return []
  const loader = await loaderOf<Wanted, Candidate[]>(req, 'candidates', async (all) => {
    const executor = await executorOf(req)
    const { rows } = (await executor.execute(
      query([...all], { options, payload: req.payload }),
    )) as { rows: Row[] }
    const byPlace = new Map<string, { candidate: Candidate; language: string }[]>()
    for (const row of rows) {
      const found = { candidate: toCandidate(row), language: row.language }
      for (const place of row.found) {
        const there = byPlace.get(place)
        if (there) there.push(found)
        else byPlace.set(place, [found])
      }
    }
    return all.map((one) =>
      unique(placesOf(one).flatMap(({ place }) => byPlace.get(place) ?? []))
        .filter(({ language }) => language === one.language)
        .map(({ candidate }) => candidate),
    )
  })
  return loader.load(wanted)
}
