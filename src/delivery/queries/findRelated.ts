import { keys } from '../readModel/keys.ts'
import { findElsewhere } from './findArticle.ts'
import type { RelatedTo } from './findAllRelatedNews.ts'
import { findRelatedNews } from './findRelatedNews.ts'
import type { AtAddress, Database } from './types.ts'

/** Related news alone, of the article at an address. */
export const findRelated = async (
  db: Database,
  { language, slug }: { language: string; slug: string },
): Promise<AtAddress> => {
  const { rows } = await db.query({
    name: 'related news',
    text: `select article, language, story, lists, related from newsroom_delivery
      where language = $1 and slug = $2`,
    values: [language, slug],
  })
  const row = rows[0] as RelatedTo | undefined
  if (!row) return findElsewhere(db, { language, slug })
  const { json, keys: names } = await findRelatedNews(db, row)
  return {
    answer: {
      json: json === 'null' ? '{"heading":null,"articles":[]}' : json,
      keys: [keys.address(language, slug), keys.article(row.article), ...names],
    },
    kind: 'article',
  }
}
