import { findAllRelatedNews, type RelatedTo } from './findAllRelatedNews.ts'
import type { Answer, Database } from './types.ts'

/**
 * What stands under an article, as JSON; `null`: nothing. Nothing of it is kept: what is not public any more
 * is not in it.
 */
export const findRelatedNews = async (db: Database, of: RelatedTo): Promise<Answer> => {
  if (!of.related) return { json: 'null', keys: [] }
  const [news] = await findAllRelatedNews(db, [of])
  const { articles, heading, keys } = news!
  const json =
    articles.length === 0
      ? 'null'
      : `{"heading":${JSON.stringify(heading)},"articles":[${articles.join(',')}]}`
  return { json, keys }
}
