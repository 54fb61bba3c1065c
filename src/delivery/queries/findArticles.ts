import type { BodyForm } from '../shapes/article.ts'
import { bodyColumns, bodyOf, linkedPaths, type BodyRow } from './bodies.ts'
import type { RelatedTo } from './findAllRelatedNews.ts'
import type { Database } from './types.ts'

/** What of articles is wanted: nothing else is read. */
export type ArticlesWish = {
  bodies: readonly BodyForm[]
  /** What lists show. */
  card: boolean
  /** All of it but its text, its editions and its related news. */
  core: boolean
  editions: boolean
  /** What its related news are found by. */
  related: boolean
}

/** JSON texts, as far as they are wanted. */
export type FoundArticle = {
  bodies: Partial<Record<BodyForm, string>>
  card: null | string
  core: null | string
  editions: null | string
  id: string
  /** Articles that a wanted form of its text links to. */
  links: readonly string[]
  relatedTo: null | RelatedTo
  story: string
}

type Row = BodyRow &
  Partial<RelatedTo> & {
    article: string
    card?: string
    core?: string
    editions?: string
    story: string
  }

/** Has its links resolved. */
const linking = (bodies: readonly BodyForm[]) =>
  bodies.some((form) => form !== 'lexical' && form !== 'text')

const columnsOf = ({ bodies, card, core, editions, related }: ArticlesWish): string =>
  [
    'row.article, row.story',
    ...(card ? ['row.card'] : []),
    ...(core ? ['row.core'] : []),
    ...bodies.map((form) => `row.${bodyColumns[form]}`),
    ...(linking(bodies) ? [`row.links, ${linkedPaths} as paths`] : []),
    ...(related ? ['row.language, row.lists, row.related'] : []),
    ...(editions
      ? [
          `(
            select '[' || string_agg(edition.edition, ',' order by edition.language_order) || ']'
            from newsroom_delivery edition where edition.story = row.story
          ) as editions`,
        ]
      : []),
  ].join(', ')

/** Of a prepared statement, whose text what is wanted makes: Postgres takes 63 characters. */
const nameOf = (wish: ArticlesWish, where: string): string =>
  [
    where,
    ...(['card', 'core', 'editions', 'related'] as const).filter((part) => wish[part]),
    ...wish.bodies,
  ].join(' ')

const foundOf = (row: Row, { bodies, related }: ArticlesWish): FoundArticle => {
  const links = row.links ?? []
  const { article, language = '', lists = [], story } = row
  return {
    bodies: Object.fromEntries(bodies.map((form) => [form, bodyOf(form, { ...row, links })])),
    card: row.card ?? null,
    core: row.core ?? null,
    editions: row.editions ?? null,
    id: article,
    links,
    relatedTo: related ? { article, language, lists, related: row.related ?? null, story } : null,
    story,
  }
}

/** @returns `null` where there is none; `findElsewhere` tells why */
export const findArticleAt = async (
  db: Database,
  { language, slug }: { language: string; slug: string },
  wish: ArticlesWish,
): Promise<FoundArticle | null> => {
  const { rows } = await db.query({
    name: nameOf(wish, 'one'),
    text: `select ${columnsOf(wish)} from newsroom_delivery row where row.language = $1 and row.slug = $2`,
    values: [language, slug],
  })
  return rows[0] ? foundOf(rows[0] as Row, wish) : null
}

/** As many as there are of some articles, in one statement and in any order. */
export const findArticles = async (
  db: Database,
  ids: readonly string[],
  wish: ArticlesWish,
): Promise<FoundArticle[]> => {
  const { rows } = await db.query({
    name: nameOf(wish, 'many'),
    text: `select ${columnsOf(wish)} from newsroom_delivery row where row.article = any($1)`,
    values: [ids],
  })
  return rows.map((row) => foundOf(row as Row, wish))
}
