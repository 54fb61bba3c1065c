import { keys } from '../readModel/keys.ts'
import { bodyForms, type BodyForm } from '../shapes/article.ts'
import { bodyColumns, bodyOf, linkedPaths, type BodyRow } from './bodies.ts'
import type { RelatedTo } from './findAllRelatedNews.ts'
import { findRelatedNews } from './findRelatedNews.ts'
import type { Answer, ArticleWish, AtAddress, Database } from './types.ts'

/** `editions` is the inside of a JSON list. */
type Row = RelatedTo & BodyRow & { core: string; editions: string }

const textFor = (bodies: readonly BodyForm[]) => `
  select row.article, row.language, row.story, row.lists, row.core, row.related, row.links,
    ${bodies.map((form) => `row.${bodyColumns[form]}, `).join('')}
    (
      select string_agg(edition.edition, ',' order by edition.language_order)
      from newsroom_delivery edition where edition.story = row.story
    ) as editions,
    ${linkedPaths} as paths
  from newsroom_delivery row
  where row.language = $1 and row.slug = $2`

const answerOf = async (db: Database, row: Row, bodies: readonly BodyForm[]): Promise<Answer> => {
  const related = await findRelatedNews(db, row)
  const texts = bodies.map((form) => `,"${bodyForms[form]}":${bodyOf(form, row)}`).join('')
  return {
    json: `${row.core.slice(0, -1)}${texts},"editions":[${row.editions}],"relatedNews":${related.json}}`,
    keys: [
      keys.article(row.article),
      keys.story(row.story),
      ...row.links.map(keys.article),
      ...related.keys,
    ],
  }
}

/** What readers find at an address where no article is now. */
export const findElsewhere = async (
  db: Database,
  { language, slug }: Pick<ArticleWish, 'language' | 'slug'>,
): Promise<AtAddress> => {
  const { rows } = await db.query({
    name: 'address',
    text: `select old.article, row.slug as now, row.language as in, gone.notice
      from newsroom_delivery_addresses old
      left join newsroom_delivery row using (article)
      left join newsroom_delivery_gone gone using (article)
      where old.language = $1 and old.slug = $2`,
    values: [language, slug],
  })
  const [found] = rows as {
    article: string
    in: null | string
    notice: null | { language: string; text: string }
    now: null | string
  }[]
  const names = [keys.address(language, slug)]
  if (found) names.push(keys.article(found.article))
  if (found?.now && found.in) {
    return { keys: names, kind: 'moved', language: found.in, slug: found.now }
  }
  if (found?.notice) return { keys: names, kind: 'gone', notice: found.notice }
  return { keys: names, kind: 'missing' }
}

/** The article at an address, with its editions and related news as they are at this moment. */
export const findArticle = async (
  db: Database,
  { bodies, language, slug }: ArticleWish,
): Promise<AtAddress> => {
  const { rows } = await db.query({
    name: ['article', ...bodies].join(' '),
    text: textFor(bodies),
    values: [language, slug],
  })
  const row = rows[0] as Row | undefined
  if (!row) return findElsewhere(db, { language, slug })
  const { json, keys: names } = await answerOf(db, row, bodies)
  return { answer: { json, keys: [keys.address(language, slug), ...names] }, kind: 'article' }
}
