import { ValidationError, type CollectionBeforeChangeHook, type CollectionSlug } from 'payload'

import type { Body } from '../../../fields/body/nodes.ts'
import { referencesOf } from '../../../fields/body/referencesOf.ts'
import { withOwnLocale } from '../../../src/languages/withOwnLocale.ts'
import type { SanitizedOptions } from '../../../src/options/types.ts'
import { couldBeId } from '../../../src/relationships/couldBeId.ts'
import { idOf, idsOf, type Id } from '../../../src/relationships/idOf.ts'
import { headlineFor } from '../../../src/roles/headlineFor.ts'
import { say } from '../../../src/translations/say.ts'

type Article = Record<string, unknown> & {
  body?: Body | null
  relatedNews?: { items?: unknown }
}

const one = (reference: unknown): Id[] => {
  const id = idOf(reference)
  return id === undefined ? [] : [id]
}

/**
 * Says which document an article points to that does not exist, where the database would only fail.
 * Looks at what is new alone: an article stays editable when something that it points to is trashed.
 */
export const refuseUnknown =
  (options: SanitizedOptions): CollectionBeforeChangeHook =>
  async ({ data, originalDoc, req }) => {
    const { slugs } = options
    const references: [string, CollectionSlug, (article: Article | undefined) => Id[]][] = [
      ['story', slugs.stories, (article) => one(article?.story)],
      ['section', slugs.sections, (article) => one(article?.section)],
      ['leadImage', slugs.media, (article) => one(article?.leadImage)],
      ['authors', slugs.authors, (article) => idsOf(article?.authors)],
      ['tags', slugs.tags, (article) => idsOf(article?.tags)],
      ['body', slugs.articles, (article) => referencesOf(article?.body).articles],
      ['body', slugs.media, (article) => referencesOf(article?.body).images],
      ['relatedNews.items', slugs.articles, (article) => idsOf(article?.relatedNews?.items)],
    ]
    const errors: { message: string; path: string }[] = []
    for (const [path, collection, idsIn] of references) {
      const had = idsIn(originalDoc as Article | undefined)
      const added = idsIn(data as Article).filter((id) => !had.includes(id))
      if (added.length === 0) continue
      const ids = added.filter((id) => couldBeId(id, collection, req.payload))
      const { docs } =
        ids.length === 0
          ? { docs: [] }
          : await req.payload.find({
              collection,
              depth: 0,
              limit: 0,
              overrideAccess: true,
              pagination: false,
              req: withOwnLocale(req),
              select: path === 'relatedNews.items' ? { headline: true, story: true } : {},
              trash: true,
              where: { id: { in: ids } },
            })
      const found = new Set(docs.map(({ id }) => String(id)))
      const missing = added.filter((id) => !found.has(String(id)))
      if (missing.length > 0) {
        errors.push({ message: say(req.t, 'noSuchDocument', { ids: missing.join(', ') }), path })
      }
      if (path !== 'relatedNews.items') continue
      const own = idOf(data.story) ?? idOf(originalDoc?.story)
      for (const pick of docs as { headline?: null | string; id: Id; story?: unknown }[]) {
        if (pick.id === originalDoc?.id || own === undefined || idOf(pick.story) !== own) continue
        const headline = await headlineFor(req, pick, options.slugs.articles)
        const values = { headline, id: pick.id }
        errors.push({ message: say(req.t, 'editionAsRelatedNews', values), path })
      }
    }
    if (idsOf((data as Article).relatedNews?.items).includes(originalDoc?.id)) {
      errors.push({
        message: say(req.t, 'ownRelatedNews'),
        path: 'relatedNews.items',
      })
    }
    if (errors.length > 0) {
      throw new ValidationError({
        collection: slugs.articles,
        errors,
        id: originalDoc?.id,
        req,
      })
    }
    return data
  }
