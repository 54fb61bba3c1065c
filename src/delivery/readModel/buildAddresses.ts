import type { PayloadRequest } from 'payload'

import { killOf } from '../../editions/killOf.ts'
import { noticeIn, type Notice } from '../../editions/noticeIn.ts'
import { withOwnLocale } from '../../languages/withOwnLocale.ts'
import type { SanitizedOptions } from '../../options/types.ts'
import { couldBeId } from '../../relationships/couldBeId.ts'
import { idOf, type Id } from '../../relationships/idOf.ts'

type Scope = { options: SanitizedOptions; req: PayloadRequest }

export type Address = { article: string; language: string; slug: string }
export type Gone = { article: string; notice: Notice }

/** What is told of a kill, of those articles that readers had. */
const goneOf = async (
  articles: { id: Id; language: string; slug?: null | string; story?: unknown }[],
  { options, req }: Scope,
) => {
  const kills = new Map<string, Awaited<ReturnType<typeof killOf>>>()
  for (const story of new Set(articles.map((article) => String(idOf(article.story) ?? '')))) {
    if (story) kills.set(story, await killOf(story, { options, req }))
  }
  return articles.flatMap((article) => {
    const kill = kills.get(String(idOf(article.story) ?? ''))
    if (!kill?.takenDown.map(String).includes(String(article.id))) return []
    return [{ article, notice: noticeIn(article.language, kill.notices, options) }]
  })
}

const keyOf = (language: string, slug: string) => JSON.stringify([language, slug])

/** Addresses that lead to an article by now, where a killed one gives no notice. */
const takenAddresses = async (
  slugs: readonly string[],
  { options, req }: Scope,
): Promise<ReadonlySet<string>> => {
  if (slugs.length === 0 || !options.parts.redirects) return new Set()
  const { docs } = await req.payload.find({
    collection: options.slugs.redirects,
    depth: 0,
    limit: 0,
    overrideAccess: true,
    pagination: false,
    req: withOwnLocale(req),
    select: { language: true, slug: true },
    where: { slug: { in: [...slugs] } },
  })
  return new Set(docs.map(({ language, slug }) => keyOf(language, slug)))
}

/**
 * The addresses at which readers found some articles before, and what they are told there of those that were
 * killed. Where an article stands now is not among them.
 * @param open those that are known to be public: no kill has taken them down
 */
export const buildAddresses = async (
  ids: readonly Id[],
  { open = new Set(), options, req }: Scope & { open?: ReadonlySet<string> },
): Promise<{ addresses: Address[]; gone: Gone[] }> => {
  const { slugs } = options
  const possible = ids.filter((id) => couldBeId(id, slugs.articles, req.payload))
  if (possible.length === 0) return { addresses: [], gone: [] }
  const closed = possible.filter((id) => !open.has(String(id)))
  const common = {
    depth: 0,
    limit: 0,
    overrideAccess: true,
    pagination: false,
    req: withOwnLocale(req),
  } as const
  const [articles, redirects] = await Promise.all([
    closed.length > 0
      ? req.payload.find({
          ...common,
          collection: slugs.articles,
          draft: false,
          select: { language: true, slug: true, story: true },
          trash: true,
          where: { id: { in: closed } },
        })
      : { docs: [] },
    options.parts.redirects
      ? req.payload.find({
          ...common,
          collection: slugs.redirects,
          select: { article: true, language: true, slug: true },
          where: { article: { in: possible } },
        })
      : { docs: [] },
  ])
  const killed = await goneOf(articles.docs, { options, req })
  const addresses = new Map<string, Address>()
  const add = (address: Address) => addresses.set(keyOf(address.language, address.slug), address)
  const taken = await takenAddresses(
    killed.flatMap(({ article }) => article.slug ?? []),
    { options, req },
  )
  for (const { article } of killed) {
    if (!article.slug || taken.has(keyOf(article.language, article.slug))) continue
    add({ article: String(article.id), language: article.language, slug: article.slug })
  }
  for (const { article, language, slug } of redirects.docs) {
    add({ article: String(idOf(article)), language, slug })
  }
  return {
    addresses: [...addresses.values()],
    gone: killed.map(({ article, notice }) => ({ article: String(article.id), notice })),
  }
}
