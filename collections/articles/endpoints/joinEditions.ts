import { randomUUID } from 'node:crypto'
import { APIError, type Endpoint, type PayloadRequest } from 'payload'

import { inTransaction } from '../../../src/database/inTransaction.ts'
import { loadEditions } from '../../../src/editions/loadEditions.ts'
import { setStoryFacts } from '../../../src/editions/setStoryFacts.ts'
import { withOwnLocale } from '../../../src/languages/withOwnLocale.ts'
import type { SanitizedOptions } from '../../../src/options/types.ts'
import { idOf, type Id } from '../../../src/relationships/idOf.ts'
import { userPermissions } from '../../../src/roles/userPermissions.ts'
import { say } from '../../../src/translations/say.ts'
import { endStoryWithoutEditions, holdStory } from '../hooks/endStory.ts'
import { holdArticle } from '../hooks/holdToBase.ts'
import { editionTaken } from './editionTaken.ts'
import { visibleArticle } from './visibleArticle.ts'

type Found = Awaited<ReturnType<typeof visibleArticle>>

/** @throws APIError 401, 403 */
const requireJoiner = async (req: PayloadRequest, options: SanitizedOptions) => {
  if ((await userPermissions(req, options)).has('editAllArticles')) return
  throw new APIError(say(req.t, 'mayNotLink'), req.user ? 403 : 401, undefined, true)
}

/** The story of an article; one that has lost its story gets one. */
const storyOf = async (
  { id, story }: { id: Id; story?: unknown },
  { options, req }: { options: SanitizedOptions; req: PayloadRequest },
): Promise<Id> => {
  const known = idOf(story)
  if (known !== undefined) return known
  const made = await newStory({ options, req })
  await setStoryFacts(id, { story: made }, { options, req })
  return made
}

const newStory = async ({
  options,
  req,
}: {
  options: SanitizedOptions
  req: PayloadRequest
}): Promise<Id> => {
  const { id } = await req.payload.create({
    collection: options.slugs.stories,
    data: { id: randomUUID() },
    depth: 0,
    overrideAccess: true,
    req: withOwnLocale(req),
  })
  return id
}

/**
 * Articles as they are now, which nobody else changes until the transaction ends; in one order, so
 * that two who want the same ones do not wait for each other.
 */
const heldArticles = async (req: PayloadRequest, ids: unknown[], options: SanitizedOptions) => {
  // What the caller may not see is not waited for.
  for (const id of ids) await visibleArticle(req, options, { id, select: { language: true } })
  for (const id of ids.map(String).sort()) await holdArticle(req, id)
  return Promise.all(ids.map((id) => visibleArticle(req, options, { id })))
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
    const [source, other] = (await heldArticles(req, [id, article], options)) as [Found, Found]
    const story = await storyOf(source, { options, req })
    const former = idOf(other.story)
    if (story === former) {
      const message = say(req.t, 'editionIsOwn', { id: String(other.id) })
      throw new APIError(message, 409, { article: other.id }, true)
    }
    // In one order, as two may join what the other one takes apart.
    const stories = former === undefined ? [story] : [story, former]
    for (const one of stories.map(String).sort()) await holdStory(req, one)
    const editions = await loadEditions({ drafts: true, options, req, story })
    const taken = editions.find(({ language }) => language === other.language)
    if (taken) throw editionTaken(req, taken)
    await setStoryFacts(other.id, { story }, { options, req })
    if (former !== undefined) await endStoryWithoutEditions(former, { options, req })
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
      const [article] = (await heldArticles(req, [req.routeParams?.id], options)) as [Found]
      const story = await newStory({ options, req })
      const facts = { story, translatedFrom: null, translatedRevision: null }
      await setStoryFacts(article.id, facts, { options, req })
      const former = idOf(article.story)
      if (former !== undefined) await endStoryWithoutEditions(former, { options, req })
      return { id: article.id, story }
    })
    return Response.json({ doc })
  },
  method: 'post',
  path: '/:id/separate',
})
