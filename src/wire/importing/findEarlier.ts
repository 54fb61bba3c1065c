import type { Where } from 'payload'

import type { Body } from '../../../fields/body/nodes.ts'
import { outline } from '../../../fields/body/outline.ts'
import { withOwnLocale } from '../../languages/withOwnLocale.ts'
import type { WireStory } from '../WireStory.ts'
import { overlap } from './identity.ts'
import type { ImportContext } from './types.ts'

/** How much of a text has to be the same for a story under another headline to be the same one. */
const sameStory = 0.5

/**
 * The article that the story was imported as before, trashed ones included: by its guid, or, for a
 * headline that was changed, by the moment it was sent and most of its text.
 */
export const findEarlier = async (story: WireStory, guid: string, context: ImportContext) => {
  const search = async (where: Where) => {
    const { docs } = await context.req.payload.find({
      collection: context.options.slugs.articles,
      depth: 0,
      draft: true,
      limit: 10,
      overrideAccess: true,
      pagination: false,
      req: withOwnLocale(context.req),
      select: {
        _status: true,
        body: true,
        deletedAt: true,
        headline: true,
        relatedNews: { items: true },
        section: true,
        source: true,
        updatedAt: true,
      },
      trash: true,
      where,
    })
    return docs
  }

  const [same] = await search({ 'source.guid': { equals: guid } })
  if (same) return { article: same, guessed: false }
  if (!story.publishedAt) return null

  const sentTogether = await search({
    and: [
      { 'source.sentAt': { equals: story.publishedAt } },
      { language: { equals: story.language } },
    ],
  })
  const paragraphs = story.parts.flatMap((part) => part.paragraphs)
  const article = sentTogether.find(
    ({ body }) =>
      overlap(
        paragraphs,
        outline(body as Body | null).flatMap((part) => part.paragraphs),
      ) >= sameStory,
  )
  return article ? { article, guessed: true } : null
}

export type EarlierArticle = NonNullable<Awaited<ReturnType<typeof findEarlier>>>['article']
