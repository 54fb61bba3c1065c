import { everything, keys, listOf, type ListKind } from '../readModel/keys.ts'
import { cursorOf, readCursor } from './cursor.ts'
import type { Answer, Database, Filters, ListWish } from './types.ts'

const kinds = ['section', 'tag', 'author', 'place'] as const satisfies readonly ListKind[]

/** The lists that all have to name an article; of all articles if nothing is asked for. */
export const listsOf = (filters: Filters): string[] => {
  const lists = kinds.flatMap((kind) => {
    const slug = filters[kind]
    return slug === undefined ? [] : [listOf(kind, slug)]
  })
  return lists.length > 0 ? lists : [everything]
}

type Row = { article: string; card: string; published_at: Date }

/**
 * Where the articles of a page are found: in all lists that are asked for, each in the same order, so that
 * Postgres reads them side by side and ends where the page does.
 */
const placesOf = ({ from, language, to, ...filters }: ListWish) => {
  const values: unknown[] = [language]
  const add = (value: unknown) => `$${values.push(value)}`
  const [first, ...others] = listsOf(filters)
  const joins = others.map((list, index) => {
    const other = `other${index}`
    return `join newsroom_delivery_listings ${other} on ${other}.language = place.language
      and ${other}.list = ${add(list)} and ${other}.published_at = place.published_at
      and ${other}.article = place.article`
  })
  const conditions = [
    `place.list = ${add(first)}`,
    ...(from === undefined ? [] : [`place.published_at >= ${add(from)}::timestamptz`]),
    ...(to === undefined ? [] : [`place.published_at < ${add(to)}::timestamptz`]),
  ]
  return {
    add,
    conditions,
    text: `newsroom_delivery_listings place ${joins.join(' ')}`,
    values,
  }
}

const countOf = async (db: Database, wish: ListWish): Promise<number> => {
  const { conditions, text, values } = placesOf(wish)
  const { rows } = await db.query({
    text: `select count(*)::int as count from ${text}
      where place.language = $1 and ${conditions.join(' and ')}`,
    values,
  })
  return Number(rows[0]?.count)
}

/**
 * A page of articles, the newest first. It is found by where the one before ended, so that page 1,000 takes as
 * long as the first; counted only if asked.
 * @throws BadCursor
 */
export const findList = async (db: Database, wish: ListWish): Promise<Answer> => {
  const { after, limit, total } = wish
  const { add, conditions, text, values } = placesOf(wish)
  if (after !== undefined) {
    const { article, publishedAt } = readCursor(after)
    conditions.push(
      `(place.published_at, place.article) < (${add(publishedAt)}::timestamptz, ${add(article)})`,
    )
  }
  const isOne = listsOf(wish).length === 1
  const [{ rows }, count] = await Promise.all([
    db.query({
      // Of several lists Postgres has to know how long they are to find its way.
      ...(isOne ? { name: nameOf(wish) } : {}),
      text: `select row.article, row.card, row.published_at
        from ${text} join newsroom_delivery row on row.article = place.article
        where place.language = $1 and ${conditions.join(' and ')}
        order by place.published_at desc, place.article desc
        limit ${add(limit + 1)}`,
      values,
    }),
    total ? countOf(db, wish) : undefined,
  ])
  const found = rows as Row[]
  const page = found.slice(0, limit)
  const last = page.at(-1)
  const next =
    last && found.length > limit
      ? cursorOf({ article: last.article, publishedAt: last.published_at.toISOString() })
      : null
  const counted = count === undefined ? '' : `,"total":${count}`
  return {
    json: `{"articles":[${page.map(({ card }) => card).join(',')}],"next":${JSON.stringify(next)}${counted}}`,
    keys: listsOf(wish).map((list) => keys.list(wish.language, list)),
  }
}

/** Of a statement that Postgres prepares once for each connection. */
const nameOf = ({ after, from, to }: ListWish): string =>
  ['list', ...(from ? ['from'] : []), ...(to ? ['to'] : []), ...(after ? ['after'] : [])].join(' ')
