import { findAllRelatedNews } from '../queries/findAllRelatedNews.ts'
import { findArticles, type ArticlesWish, type FoundArticle } from '../queries/findArticles.ts'
import { keys } from '../readModel/keys.ts'
import { bodyForms, type Article, type BodyForm, type Edition } from '../shapes/article.ts'
import type { Card } from '../shapes/card.ts'
import type { Context } from './context.ts'
import { isOfCard, type Plan } from './plan.ts'

/** An article as far as it was asked for: fields that nobody reads are not there. */
export type ArticleNode = Partial<Omit<Article, 'editions' | 'relatedNews'>> & {
  editions?: (Edition & { article?: ArticleNode | null })[]
  relatedNews?: null | { articles: ArticleNode[]; heading: null | string }
}

export const wishOf = ({ bodies, card, core, editions, related }: Plan): ArticlesWish => ({
  bodies,
  card,
  core,
  editions: editions !== null,
  related: related !== null,
})

const parse = <T>(text: string): T => JSON.parse(text) as T

const addRelatedNews = async (
  context: Context,
  { found, nodes, plan }: { found: readonly FoundArticle[]; nodes: ArticleNode[]; plan: Plan },
): Promise<void> => {
  const news = await findAllRelatedNews(
    context.db,
    found.map(({ relatedTo }) => relatedTo!),
  )
  for (const { keys: names } of news) for (const name of names) context.keys.add(name)
  const articles = await loadOfCards(
    context,
    news.map((one) => one.articles.map((card) => parse<Card>(card))),
    plan,
  )
  for (const [index, node] of nodes.entries()) {
    const { heading } = news[index]!
    node.relatedNews = articles[index]!.length > 0 ? { articles: articles[index]!, heading } : null
  }
}

const addEditionArticles = async (
  context: Context,
  nodes: readonly ArticleNode[],
  plan: Plan,
): Promise<void> => {
  const editions = nodes.flatMap((node) => node.editions ?? [])
  const articles = await loadById(
    context,
    editions.map(({ id }) => String(id)),
    plan,
  )
  for (const edition of editions) edition.article = articles.get(String(edition.id)) ?? null
}

/** Makes nodes of what was read, and reads what they show of other articles. */
export const nodesOf = async (
  context: Context,
  found: readonly FoundArticle[],
  plan: Plan,
): Promise<ArticleNode[]> => {
  const nodes = found.map(({ bodies, card, core, editions, links, story }): ArticleNode => {
    for (const id of links) context.keys.add(keys.article(id))
    if (editions) context.keys.add(keys.story(story))
    const node = parse<ArticleNode>(core ?? card ?? '{}')
    for (const [form, text] of Object.entries(bodies) as [BodyForm, string][]) {
      Object.assign(node, { [bodyForms[form]]: parse(text) })
    }
    if (editions) node.editions = parse<Edition[]>(editions)
    return node
  })
  const article = plan.editions?.article
  await Promise.all([
    article && addEditionArticles(context, nodes, article),
    plan.related && addRelatedNews(context, { found, nodes, plan: plan.related }),
  ])
  return nodes
}

/** As many as there are of some articles, in as many statements as for one. */
const loadById = async (
  context: Context,
  ids: readonly string[],
  plan: Plan,
): Promise<Map<string, ArticleNode>> => {
  if (ids.length === 0) return new Map()
  const found = await findArticles(context.db, [...new Set(ids)], wishOf(plan))
  const nodes = await nodesOf(context, found, plan)
  return new Map(found.map(({ id }, index) => [id, nodes[index]!]))
}

/**
 * The articles of lists of which there are cards. What a card has not is read of all of them at once; what is not
 * public any more by then is left out.
 */
export const loadOfCards = async (
  context: Context,
  lists: readonly (readonly Card[])[],
  plan: null | Plan,
): Promise<ArticleNode[][]> => {
  if (!plan || isOfCard(plan)) return lists as ArticleNode[][]
  const cards = lists.flat()
  const loaded = await loadById(
    context,
    cards.map(({ id }) => String(id)),
    { ...plan, card: false },
  )
  return lists.map((list) =>
    list.flatMap((card) => {
      const more = loaded.get(String(card.id))
      return more ? { ...card, ...more } : []
    }),
  )
}
