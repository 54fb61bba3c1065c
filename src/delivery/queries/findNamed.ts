import { keys, listOf } from '../readModel/keys.ts'
import type { Answer, Database } from './types.ts'

export type NamedKind = 'author' | 'tag'

export type NamedWish = { kind: NamedKind; language: string; slug: string }

/**
 * A tag or an author, as the newest public article of the language has it. The name of one that no public
 * article has is nobody’s to know: `json` is empty.
 */
export const findNamed = async (
  db: Database,
  { kind, language, slug }: NamedWish,
): Promise<Answer> => {
  const list = listOf(kind, slug)
  const { rows } = await db.query({
    name: 'named',
    text: `select row.article, row.core
      from newsroom_delivery_listings place join newsroom_delivery row using (article)
      where place.language = $1 and place.list = $2
      order by place.published_at desc, place.article desc limit 1`,
    values: [language, list],
  })
  const listKey = keys.list(language, list)
  const [newest] = rows as { article: string; core: string }[]
  if (!newest) return { json: '', keys: [listKey] }
  const article = JSON.parse(newest.core) as Record<`${NamedKind}s`, { slug: string }[]>
  const named = article[`${kind}s`].find((one) => one.slug === slug)
  return {
    json: named ? JSON.stringify(named) : '',
    keys: [listKey, keys.article(newest.article)],
  }
}
