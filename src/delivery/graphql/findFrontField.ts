import type { GraphQLResolveInfo } from 'graphql'

import { findFront } from '../queries/findFront.ts'
import type { Front } from '../shapes/lists.ts'
import type { Context } from './context.ts'
import { frontSize } from './limits.ts'
import { loadOfCards, type ArticleNode } from './loadArticles.ts'
import { below, planOf } from './plan.ts'
import { fieldsIn } from './selection.ts'
import { readCount, readText } from './wishes.ts'

type Section = { articles: ArticleNode[]; section: Front['sections'][number]['section'] }

/** The front page. */
export const findFrontField = async (
  _source: unknown,
  given: Record<string, unknown>,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<{ sections: Section[] }> => {
  const language = readText(given, 'language', 35)
  const each = readCount(given, 'each', frontSize.most)
  await context.knowLanguage(language)
  const { json, keys } = await findFront(context.db, { each, language })
  for (const key of keys) context.keys.add(key)
  const { sections } = JSON.parse(json) as Front
  const fields = fieldsIn(
    info.fieldNodes.map(({ selectionSet }) => selectionSet),
    info,
  )
  const inside = fieldsIn(below(fields, 'sections'), info)
  const articles = await loadOfCards(
    context,
    sections.map((one) => one.articles),
    planOf(below(inside, 'articles'), info),
  )
  return {
    sections: sections.map(({ section }, index) => ({ articles: articles[index]!, section })),
  }
}
