import { ValidationError, type CollectionBeforeChangeHook } from 'payload'

import { beginStory } from '../../../src/editions/beginStory.ts'
import { editionIn } from '../../../src/editions/editionIn.ts'
import { holdStory } from '../../../src/editions/holdStory.ts'
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
    await holdStory(req, story)
    const taken = await editionIn({ except: originalDoc?.id, language, story }, { options, req })
    if (taken) {
      throw new ValidationError({
        collection: options.slugs.articles,
        errors: [
          {
            message: say(req.t, 'editionTaken', {
              headline: await headlineFor(req, taken, options.slugs.articles),
              id: taken.id,
            }),
            path: 'language',
          },
        ],
        id: originalDoc?.id,
        req,
      })
    }
    return { ...data, story }
  }
