import type { Where } from 'payload'

import type { Body } from '../../../fields/body/nodes.ts'
import { outline } from '../../../fields/body/outline.ts'
import { withOwnLocale } from '../../languages/withOwnLocale.ts'
import type { Id } from '../../relationships/idOf.ts'
import type { WireStory } from '../WireStory.ts'
import { overlap } from './identity.ts'
import type { ImportContext } from './types.ts'

/** How much of a text has to be the same for a story under another headline to be the same one. */
const sameStory = 0.5

/** What tells whether there is anything to do: all that is read of a story that is unchanged. */
const marks = {
  deletedAt: true,
  headline: true,
  section: true,
  source: { contentHash: true, importedAt: true },
  story: true,
  updatedAt: true,
} as const

/** What a new version takes over, and what tells one story from another. */
const texts = { body: true, relatedNews: { items: true } } as const

type Everything = typeof marks & typeof texts

const search = async (
  { limit, select, where }: { limit: number; select: Partial<Everything>; where: Where },
  { options, req }: ImportContext,
) => {
  const { docs } = await req.payload.find({
    collection: options.slugs.articles,
    depth: 0,
    draft: true,
    limit,
    overrideAccess: true,
    pagination: false,
    req: withOwnLocale(req),
    // Typed as if all of it were selected: each caller reads what it asked for.
    select: select as Everything,
    trash: true,
    where,
  })
  return docs
}

/**
 * The article that the story was imported as before, trashed ones included: by its guid, or, for a
 * headline that was changed, by the moment it was sent and most of its text.
 */
export const findEarlier = async (story: WireStory, guid: string, context: ImportContext) => {
  const [same] = await search(
    { limit: 1, select: marks, where: { 'source.guid': { equals: guid } } },
    context,
  )
  if (same) return { article: same, guessed: false }
  if (!story.publishedAt) return null

  const sentTogether = await search(
    {
      limit: 10,
      select: { ...marks, body: true },
      where: {
        and: [
          { 'source.sentAt': { equals: story.publishedAt } },
          { language: { equals: story.language } },
        ],
      },
    },
    context,
  )
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

/** What a new version of the article takes over from the one before. */
export const loadEarlier = async (id: Id, context: ImportContext) => {
  const [article] = await search(
    { limit: 1, select: texts, where: { id: { equals: id } } },
    context,
  )
  return article
}

export type EarlierArticle = NonNullable<Awaited<ReturnType<typeof findEarlier>>>['article']
