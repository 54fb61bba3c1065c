import type { PayloadRequest } from 'payload'

import { loadImages } from '../../../fields/body/loadImages.ts'
import { referencesOf } from '../../../fields/body/referencesOf.ts'
import type { BodyImage } from '../../../fields/body/rendering.ts'
import { loadInLanguage } from '../../languages/loadInLanguage.ts'
import type { SanitizedOptions } from '../../options/types.ts'
import { idOf, idsOf, type Id } from '../../relationships/idOf.ts'
import type { SourceArticle } from './sourceArticle.ts'

type Scope = { options: SanitizedOptions; req: PayloadRequest }

export type Named = { id: Id; name?: null | string; slug?: null | string }

/** What stands around an article, in its language. */
export type Names = {
  authors: (Named & { jobTitle?: null | string })[]
  images: ReadonlyMap<Id, BodyImage>
  /** From the top down to the article's own. */
  sections: Named[]
  tags: (Named & { kind?: null | string })[]
}

type Section = Named & { parent?: unknown }

/** A section and all above it; one that is its own ancestor ends there. */
const loadPath = async (
  section: unknown,
  language: string,
  { options, req }: Scope,
): Promise<Named[]> => {
  const path: Section[] = []
  for (let next = idOf(section); next !== undefined;) {
    const [found] = await loadInLanguage<Section>({
      collection: options.slugs.sections,
      ids: [next],
      language,
      req,
      select: { name: true, parent: true, slug: true },
    })
    if (!found || path.some(({ id }) => id === found.id)) break
    path.unshift(found)
    next = idOf(found.parent)
  }
  return path
}

/** In as many queries for many articles of a language as for one. */
export const loadNames = async (article: SourceArticle, scope: Scope): Promise<Names> => {
  const { options, req } = scope
  const { language } = article
  const { slugs } = options
  const lead = idOf(article.leadImage)
  const [sections, tags, authors, images] = await Promise.all([
    loadPath(article.section, language, scope),
    loadInLanguage<Names['tags'][number]>({
      collection: slugs.tags,
      ids: idsOf(article.tags),
      language,
      req,
      select: { kind: true, name: true, slug: true },
    }),
    loadInLanguage<Names['authors'][number]>({
      collection: slugs.authors,
      ids: idsOf(article.authors),
      language,
      req,
      select: { jobTitle: true, name: true, slug: true },
    }),
    loadImages([...(lead === undefined ? [] : [lead]), ...referencesOf(article.body).images], {
      language,
      options,
      req,
    }),
  ])
  return { authors, images, sections, tags }
}
