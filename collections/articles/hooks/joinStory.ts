import { ValidationError, type CollectionBeforeChangeHook } from 'payload'

import { beginStory } from '../../../src/editions/beginStory.ts'
import { withOwnLocale } from '../../../src/languages/withOwnLocale.ts'
import type { SanitizedOptions } from '../../../src/options/types.ts'
import { idOf } from '../../../src/relationships/idOf.ts'
import { headlineFor } from '../../../src/roles/headlineFor.ts'
import { say } from '../../../src/translations/say.ts'

/** Gives an article a story of its own if it has none, and keeps a story at one edition a language. */
export const joinStory =
  (options: SanitizedOptions): CollectionBeforeChangeHook =>
  async ({ data, operation, originalDoc, req }) => {
    const story = idOf(data.story ?? originalDoc?.story)
    if (story === undefined) {
      return { ...data, story: await beginStory({ options, req }) }
    }

    const language = data.language ?? originalDoc?.language
    const unchanged =
      operation === 'update' &&
      story === idOf(originalDoc?.story) &&
      language === originalDoc?.language &&
      !originalDoc?.deletedAt
    // Out of its story an article gets by separating it alone.
    if (unchanged || data.deletedAt) return { ...data, story }
    const { docs } = await req.payload.find({
      collection: options.slugs.articles,
      depth: 0,
      limit: 1,
      overrideAccess: true,
      pagination: false,
      req: withOwnLocale(req),
      select: { headline: true },
      where: {
        and: [
          { story: { equals: story } },
          { language: { equals: language } },
          ...(originalDoc?.id === undefined ? [] : [{ id: { not_equals: originalDoc.id } }]),
        ],
      },
    })
    if (docs[0]) {
      throw new ValidationError({
        collection: options.slugs.articles,
        errors: [
          {
            message: say(req.t, 'editionTaken', {
              headline: await headlineFor(req, docs[0], options.slugs.articles),
              id: docs[0].id,
            }),
            path: 'language',
          },
        ],
        id: originalDoc?.id,
        req,
      })
    }
    return data
  }
