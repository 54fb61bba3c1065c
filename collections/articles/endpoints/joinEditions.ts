import { addDataAndFileToRequest, APIError, type Endpoint, type PayloadRequest } from 'payload'

import { recordEvent } from '../../../src/audit/recordEvent.ts'
import { inTransaction } from '../../../src/database/inTransaction.ts'
import { beginStory } from '../../../src/editions/beginStory.ts'
import { editionIn } from '../../../src/editions/editionIn.ts'
import { holdStory } from '../../../src/editions/holdStory.ts'
import { deliverJoined } from '../hooks/deliver.ts'
import { recordEditions } from '../../../src/editions/recordEditions.ts'
import { setStoryFacts, type StoryFacts } from '../../../src/editions/setStoryFacts.ts'
import { settleStory } from '../../../src/editions/settleStory.ts'
import { withOwnLocale } from '../../../src/languages/withOwnLocale.ts'
import type { SanitizedOptions } from '../../../src/options/types.ts'
import { idOf, type Id } from '../../../src/relationships/idOf.ts'
import { userPermissions } from '../../../src/roles/userPermissions.ts'
import { say } from '../../../src/translations/say.ts'
import { refuseBeyondLimits } from '../hooks/guardLimits.ts'
import { refuseIfKilled } from '../hooks/refuseKilled.ts'
import { holdArticle } from '../hooks/holdToBase.ts'
import { documentOf } from '../hooks/logChanges.ts'
import { publicRow } from '../publicRow.ts'
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
  const made = await beginStory({ options, req })
  await setStoryFacts(id, { story: made }, { options, req })
  return made
}

/** What a translation remembers of its source as it is now: nothing, where the source was made from it. */
const originOf = async (
  source: Found,
  translation: Found,
  { options, req }: { options: SanitizedOptions; req: PayloadRequest },
): Promise<Pick<StoryFacts, 'translatedFrom' | 'translatedRevision'>> => {
  if (idOf(source.translatedFrom) === translation.id) return {}
  const select = { _status: true, revision: true } as const
  const row = await publicRow({ id: source.id, options, req, select })
  const { revision } = row?._status === 'published' ? row : source
  return { translatedFrom: source.id, translatedRevision: revision ?? null }
}

/**
 * Articles as they are now, which nobody else changes until the transaction ends; in one order, so
 * that two who want the same ones do not wait for each other.
 */
const heldArticles = async (req: PayloadRequest, ids: unknown[], options: SanitizedOptions) => {
  // What the caller may not see is not waited for.
  for (const id of ids) await visibleArticle(req, options, { id, select: { language: true } })
  for (const id of ids.map(String).sort()) await holdArticle(req, id)
  const articles = await Promise.all(ids.map((id) => visibleArticle(req, options, { id })))
  await refuseBeyondLimits(req, articles, options)
  return articles
}

/**
 * `POST /api/articles/{id}/link` with `{ "article": 12 }`: makes an article that is here an edition of
 * this one's story. Its text stays, and so does what it says of its own source, unless `translation` is
 * `true`: then it says what this one says now. A story that loses its last edition goes. Answers `{ doc: { id, language } }`; 409 with `data.article` when the story has an
 * edition in that language.
 */
export const linkEdition = (options: SanitizedOptions): Endpoint => ({
  handler: async (req) => {
    await addDataAndFileToRequest(req)
    await requireJoiner(req, options)
    const { article, translation } = (req.data ?? {}) as {
      article?: unknown
      translation?: unknown
    }
    const doc = await inTransaction(req, async () => {
      const ids = [req.routeParams?.id, article]
      const [source, other] = (await heldArticles(req, ids, options)) as [Found, Found]
      const story = await storyOf(source, { options, req })
      const former = idOf(other.story)
      if (story === former) {
        const message = say(req.t, 'editionIsOwn', { id: String(other.id) })
        throw new APIError(message, 409, { article: other.id }, true)
      }
      // In one order, as two may join what the other one takes apart.
      const stories = former === undefined ? [story] : [story, former]
      for (const one of stories.map(String).sort()) await holdStory(req, one)
      for (const one of stories) await refuseIfKilled(one, { options, req })
      // Readers may have it in another language than its draft is in.
      const row = await publicRow({ id: other.id, options, req })
      for (const language of new Set([other.language, row?.language ?? other.language])) {
        const taken = await editionIn({ language, story }, { options, req })
        if (taken) throw await editionTaken(req, taken, options)
      }
      const origin = translation === true ? await originOf(source, other, { options, req }) : {}
      await setStoryFacts(other.id, { story, ...origin }, { options, req })
      await recordEditions(story, { options, req })
      if (former !== undefined) await settleStory(former, { options, req })
      await deliverJoined([source.id, other.id], { options, req })
      await recordEvent(
        { action: 'joined', detail: `→ ${source.id}`, document: documentOf(other, options) },
        { options, req },
      )
      return { id: other.id, language: other.language }
    })
    return Response.json({ doc })
  },
  method: 'post',
  path: '/:id/link',
})

/** @throws APIError 409 when the story has no other edition, those in the trash counted */
const requireOthers = async (
  { id, story }: { id: Id; story: Id },
  { options, req }: { options: SanitizedOptions; req: PayloadRequest },
) => {
  const { totalDocs } = await req.payload.count({
    collection: options.slugs.articles,
    overrideAccess: true,
    req: withOwnLocale(req),
    trash: true,
    where: { and: [{ story: { equals: story } }, { id: { not_equals: id } }] },
  })
  if (totalDocs > 0) return
  throw new APIError(say(req.t, 'separateAlone', { id: String(id) }), 409, undefined, true)
}

/**
 * `POST /api/articles/{id}/separate`: makes the article a story of its own, which is no translation.
 * Answers `{ doc: { id, story } }`; 409 when it is alone in its story.
 */
export const separateEdition = (options: SanitizedOptions): Endpoint => ({
  handler: async (req) => {
    await requireJoiner(req, options)
    const doc = await inTransaction(req, async () => {
      const [article] = (await heldArticles(req, [req.routeParams?.id], options)) as [Found]
      const former = idOf(article.story)
      if (former !== undefined) {
        await holdStory(req, former)
        await refuseIfKilled(former, { options, req })
        await requireOthers({ id: article.id, story: former }, { options, req })
      }
      const story = await beginStory({ options, req })
      const facts = { story, translatedFrom: null, translatedRevision: null }
      await setStoryFacts(article.id, facts, { options, req })
      await recordEditions(story, { options, req })
      if (former !== undefined) await settleStory(former, { options, req })
      await deliverJoined([article.id], { options, req })
      const document = documentOf(article, options)
      await recordEvent({ action: 'separated', document }, { options, req })
      return { id: article.id, story }
    })
    return Response.json({ doc })
  },
  method: 'post',
  path: '/:id/separate',
})
