import { createLocalReq, type Payload, type TypedLocale } from 'payload'
import { formatAdminURL } from 'payload/shared'

import type { SanitizedOptions } from '../options/types.ts'
import { killOf } from '../editions/killOf.ts'
import { noticeIn } from '../editions/noticeIn.ts'
import { idOf } from '../relationships/idOf.ts'

type Scope = { options: SanitizedOptions; payload: Payload }

/** A message, as far as its body is made of it. */
export type Told = {
  articleId?: null | string
  dueAt: string
  event: string
  language?: null | string
  slug?: null | string
  story?: null | string
}

/** The article as anybody would get it at this moment; `null` when nobody would. */
const forReaders = async ({ articleId, language }: Told, { options, payload }: Scope) => {
  const { docs } = await payload.find({
    collection: options.slugs.articles,
    depth: 1,
    limit: 1,
    locale: language as TypedLocale,
    overrideAccess: false,
    pagination: false,
    select: {
      headline: true,
      language: true,
      publishedAt: true,
      section: true,
      slug: true,
      story: true,
      summary: true,
      updatedAt: true,
    },
    where: { id: { equals: articleId } },
  })
  return docs[0] ?? null
}

const shown = (
  article: NonNullable<Awaited<ReturnType<typeof forReaders>>>,
  { options, payload }: Scope,
) => {
  const { headline, id, language, publishedAt, slug, story, summary, updatedAt } = article
  const section = article.section as { id?: unknown; slug?: string }
  const path = `/${options.slugs.articles}/${id}` as const
  return {
    id,
    language,
    slug,
    story: idOf(story),
    headline,
    summary: summary ?? null,
    section: { id: idOf(section), slug: section?.slug ?? null },
    publishedAt,
    updatedAt,
    path: options.articlePath({ id, language, slug: slug ?? '' }),
    api: formatAdminURL({ apiRoute: payload.config.routes.api, path }),
  }
}

/**
 * What a site is told, as it is now: what it gets late is true all the same.
 * @returns `null` when it is true no more, as of an article that was taken down since
 */
export const writeBody = async (
  told: Told,
  { options, payload }: Scope,
): Promise<{ body: string; title: null | string } | null> => {
  const article = await forReaders(told, { options, payload })
  const isThere = ['article.published', 'article.updated'].includes(told.event)
  if (isThere !== Boolean(article)) return null
  const write = (data: object) =>
    JSON.stringify({ type: told.event, timestamp: told.dueAt, data }, null, 2)
  if (article) return { body: write(shown(article, { options, payload })), title: article.headline }
  const { articleId, language, slug, story } = told
  const id = payload.db.defaultIDType === 'number' ? Number(articleId) : articleId
  const kill =
    told.event === 'article.killed'
      ? await killOf(story, { options, req: await createLocalReq({}, payload) })
      : null
  const killed = kill
    ? {
        killed: {
          at: kill.at,
          notice: noticeIn(language ?? options.defaultLanguage, kill.notices, options),
        },
      }
    : {}
  return { body: write({ id, language, slug, story, ...killed }), title: null }
}
