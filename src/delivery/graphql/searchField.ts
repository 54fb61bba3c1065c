import type { GraphQLResolveInfo } from 'graphql'

import type { Search } from '../shapes/lists.ts'
import { asked, type Connection } from './connection.ts'
import type { Context } from './context.ts'
import { pageSize } from './limits.ts'
import { loadOfCards } from './loadArticles.ts'
import { readCount, readCursor, readFilters, readText } from './wishes.ts'

/** What a search tells beside the articles. */
export type Found = Pick<Search, 'didYouMean'> & { facets: null | Search['facets'] }

/** Articles in which words are found, the best first. */
export const searchField = async (
  _source: unknown,
  given: Record<string, unknown>,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<Connection<Found>> => {
  const q = readText(given, 'query', 200)
  const first = readCount(given, 'first', pageSize.most)
  const after = readCursor(given)
  const language = readText(given, 'language', 35)
  const filters = readFilters(given)
  await context.knowLanguage(language)
  const { has, hasOfEdge, plan } = asked(info)
  const { cursors, json, keys } = await context.search(context.db, {
    ...filters,
    after,
    facets: has('facets'),
    highlights: hasOfEdge('highlights'),
    language,
    limit: first,
    q,
    total: has('totalCount'),
  })
  for (const key of keys) context.keys.add(key)
  const { articles, didYouMean, facets, next, total } = JSON.parse(json) as Search
  const [nodes] = await loadOfCards(context, [articles], plan)
  // Of what is not public any more there are no nodes.
  const cursorOf = new Map(articles.map(({ id }, index) => [id, cursors[index]!]))
  return {
    cursorAt: (index) => cursorOf.get(nodes![index]!.id!)!,
    didYouMean,
    facets: facets ?? null,
    hasNext: next !== null,
    hasPrevious: after !== undefined,
    nodes: nodes!,
    totalCount: total ?? null,
  }
}
