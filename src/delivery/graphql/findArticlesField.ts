import type { GraphQLResolveInfo } from 'graphql'

import { cursorOf } from '../queries/cursor.ts'
import { findList } from '../queries/findList.ts'
import type { Card } from '../shapes/card.ts'
import type { List } from '../shapes/lists.ts'
import { asked, type Connection } from './connection.ts'
import type { Context } from './context.ts'
import { pageSize } from './limits.ts'
import { loadOfCards } from './loadArticles.ts'
import { readCount, readCursor, readFilters, readText } from './wishes.ts'

/** Articles, the newest first. */
export const findArticlesField = async (
  _source: unknown,
  given: Record<string, unknown>,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<Connection> => {
  const after = readCursor(given)
  const language = readText(given, 'language', 35)
  const wish = { ...readFilters(given), language, limit: readCount(given, 'first', pageSize.most) }
  await context.knowLanguage(language)
  const { has, plan } = asked(info)
  const { json, keys } = await findList(context.db, { ...wish, after, total: has('totalCount') })
  for (const key of keys) context.keys.add(key)
  const { articles, next, total } = JSON.parse(json) as List
  const [nodes] = await loadOfCards(context, [articles], plan)
  return {
    cursorAt: (index) => {
      if (next !== null && index === nodes!.length - 1) return next
      const { id, publishedAt } = nodes![index] as Card
      return cursorOf({ article: String(id), publishedAt })
    },
    hasNext: next !== null,
    hasPrevious: after !== undefined,
    nodes: nodes!,
    totalCount: total ?? null,
  }
}
