import type { GraphQLResolveInfo } from 'graphql'

import { findElsewhere } from '../queries/findArticle.ts'
import { findArticleAt } from '../queries/findArticles.ts'
import { keys } from '../readModel/keys.ts'
import type { Context } from './context.ts'
import { nodesOf, wishOf, type ArticleNode } from './loadArticles.ts'
import { planOf } from './plan.ts'
import { refusal } from './refusal.ts'
import { readText } from './wishes.ts'

type Address = { language: string; slug: string }

/**
 * The article at an address, also where it had it before: its own `language` and `slug` say where it is now.
 * @throws a refusal, if it was killed
 */
export const findArticleField = async (
  _source: unknown,
  given: Record<string, unknown>,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<ArticleNode | null> => {
  const language = readText(given, 'language', 35)
  const slug = readText(given, 'slug')
  await context.knowLanguage(language)
  const plan = planOf(
    info.fieldNodes.map(({ selectionSet }) => selectionSet),
    info,
  )!
  const at = async (address: Address): Promise<ArticleNode | null> => {
    context.keys.add(keys.address(address.language, address.slug))
    const found = await findArticleAt(context.db, address, wishOf(plan))
    if (!found) return null
    context.keys.add(keys.article(found.id))
    return (await nodesOf(context, [found], plan))[0]!
  }
  const article = await at({ language, slug })
  if (article) return article
  const elsewhere = await findElsewhere(context.db, { language, slug })
  if (elsewhere.kind === 'article') return null
  for (const key of elsewhere.keys) context.keys.add(key)
  if (elsewhere.kind === 'moved') {
    return at({ language: elsewhere.language, slug: elsewhere.slug })
  }
  if (elsewhere.kind === 'gone') {
    throw refusal(
      'GONE',
      'This article was taken down. Take it down too, and say what `extensions.notice` says.',
      { notice: elsewhere.notice },
    )
  }
  return null
}
