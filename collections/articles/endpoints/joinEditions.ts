import { randomUUID } from 'node:crypto'
import { APIError, type Endpoint, type PayloadRequest } from 'payload'

import { advisoryLock } from '../../../src/database/advisoryLock.ts'
import { inTransaction } from '../../../src/database/inTransaction.ts'
import { loadEditions } from '../../../src/editions/loadEditions.ts'
import { setStoryFacts } from '../../../src/editions/setStoryFacts.ts'
import { withOwnLocale } from '../../../src/languages/withOwnLocale.ts'
import type { SanitizedOptions } from '../../../src/options/types.ts'
import { idOf, type Id } from '../../../src/relationships/idOf.ts'
import { userPermissions } from '../../../src/roles/userPermissions.ts'
import { say } from '../../../src/translations/say.ts'
import { endStoryWithoutEditions } from '../hooks/endStory.ts'
import { editionTaken } from './editionTaken.ts'
import { visibleArticle } from './visibleArticle.ts'

/** @throws APIError 401, 403 */
const requireJoiner = async (req: PayloadRequest, options: SanitizedOptions) => {
  if ((await userPermissions(req, options)).has('editAllArticles')) return
  throw new APIError(say(req.t, 'mayNotLink'), req.user ? 403 : 401, undefined, true)
}

/** Stories change one after the other, so that what was found of them is true until it is written. */
const holdStories = async (req: PayloadRequest, stories: Id[]) => {
  for (const story of stories.map(String).sort()) {
    await advisoryLock(req, `newsroom: story ${story}`)
  }
}

/**
 * Makes an article that is here an edition of another one's story. Its text, and what it says of its
 * own source, stay; a story that loses its last edition goes.
 * @throws APIError 401, 403; 404; 409 with `data.article` when the story has an edition in that language
 */
export const linkEdition = async (
  req: PayloadRequest,
  { article, id }: { article: unknown; id: unknown },
  options: SanitizedOptions,
): Promise<{ id: Id; language: string }> => {
  await requireJoiner(req, options)
  return inTransaction(req, async () => {
    const [source, other] = [
      await visibleArticle(req, options, { id }),
      await visibleArticle(req, options, { id: article }),
    ]
    const [story, former] = [idOf(source.story)!, idOf(other.story)!]
    if (story === former) {
      const message = say(req.t, 'editionIsOwn', { id: String(other.id) })
      throw new APIError(message, 409, { article: other.id }, true)
    }
    await holdStories(req, [story, former])
    const editions = await loadEditions({ drafts: true, options, req, story })
    const taken = editions.find(({ language }) => language === other.language)
    if (taken) throw editionTaken(req, taken)
    await setStoryFacts(other.id, { story }, { options, req })
    await endStoryWithoutEditions(former, { options, req })
    return { id: other.id, language: other.language }
  })
}

/**
 * `POST /api/articles/{id}/separate`: makes the article a story of its own, which is no translation.
 * Answers `{ doc: { id, story } }`.
 */
export const separateEdition = (options: SanitizedOptions): Endpoint => ({
  handler: async (req) => {
    await requireJoiner(req, options)
    const doc = await inTransaction(req, async () => {
      const { id, story } = await visibleArticle(req, options)
      await holdStories(req, [idOf(story)!])
      const created = await req.payload.create({
        collection: options.slugs.stories,
        data: { id: randomUUID() },
        depth: 0,
        overrideAccess: true,
        req: withOwnLocale(req),
      })
      const facts = { story: created.id, translatedFrom: null, translatedRevision: null }
      await setStoryFacts(id, facts, { options, req })
      await endStoryWithoutEditions(idOf(story)!, { options, req })
      return { id, story: created.id }
    })
    return Response.json({ doc })
  },
  method: 'post',
  path: '/:id/separate',
})
