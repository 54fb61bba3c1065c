import { addDataAndFileToRequest, APIError, type Endpoint, type PayloadRequest } from 'payload'

import { recordEvent } from '../../../src/audit/recordEvent.ts'
import { inTransaction } from '../../../src/database/inTransaction.ts'
import { holdStory } from '../../../src/editions/holdStory.ts'
import { killOf } from '../../../src/editions/killOf.ts'
import { withOwnLocale } from '../../../src/languages/withOwnLocale.ts'
import type { SanitizedOptions } from '../../../src/options/types.ts'
import { idOf, type Id } from '../../../src/relationships/idOf.ts'
import { userPermissions } from '../../../src/roles/userPermissions.ts'
import { say } from '../../../src/translations/say.ts'
import { isPublic } from '../../../src/workflow/isPublic.ts'
import { asKill } from '../../../src/workflow/killing.ts'
import { refuseBeyondLimits } from '../hooks/guardLimits.ts'
import { holdArticle } from '../hooks/holdToBase.ts'
import { documentOf } from '../hooks/logChanges.ts'
import { visibleArticle } from './visibleArticle.ts'

type Scope = { options: SanitizedOptions; req: PayloadRequest }

/** For longer ones there is the article itself. */
const longest = 2000

/** @throws APIError 401, 403 */
const requireKiller = async (req: PayloadRequest, options: SanitizedOptions) => {
  if ((await userPermissions(req, options)).has('killStories')) return
  throw new APIError(say(req.t, 'mayNotKill'), req.user ? 403 : 401, undefined, true)
}

const rowsOf = async (story: Id, { options, req }: Scope) => {
  const { docs } = await req.payload.find({
    collection: options.slugs.articles,
    depth: 0,
    limit: 0,
    overrideAccess: true,
    pagination: false,
    req: withOwnLocale(req),
    select: { _status: true, deletedAt: true, embargoUntil: true, language: true, section: true },
    sort: 'id',
    trash: true,
    where: { story: { equals: story } },
  })
  return docs
}

/**
 * The editions of a story as they are now, which nobody else changes until the transaction ends. They
 * come before the story: see `awaitTurnAmongMany`.
 * @throws APIError 409 when one came in meanwhile
 */
const heldEditions = async (story: Id, scope: Scope) => {
  const { req } = scope
  const seen = (await rowsOf(story, scope)).map(({ id }) => id)
  for (const id of seen.map(String).sort()) await holdArticle(req, id)
  await holdStory(req, story)
  const rows = await rowsOf(story, scope)
  if (rows.every(({ id }) => seen.includes(id))) return rows
  throw new APIError(say(req.t, 'editionCameIn'), 409, undefined, true)
}

const takeDown = async (id: number, { options, req }: Scope) =>
  req.payload.update({
    id,
    collection: options.slugs.articles,
    data: { _status: 'draft' },
    depth: 0,
    // Whoever writes in it is told when they save.
    overrideAccess: true,
    overrideLock: true,
    req: asKill(withOwnLocale(req)),
    select: {},
    trash: true,
    // Payload's way to take down what could not be published as it is now.
    unpublishAllLocales: true,
  })

/** Not through the queue's own operation, which asks whether this person may take schedules back. */
const cancelSchedules = async (ids: Id[], { options, req }: Scope) =>
  req.payload.db.deleteMany({
    collection: 'payload-jobs',
    req,
    where: {
      and: [
        { taskSlug: { equals: 'schedulePublish' } },
        { completedAt: { exists: false } },
        { 'input.doc.value': { in: ids.map(String) } },
        { 'input.doc.relationTo': { equals: options.slugs.articles } },
      ],
    },
  })

const textOf = (value: unknown) => (typeof value === 'string' ? value.trim() : '')

/** @throws APIError 400 */
const readWish = async (req: PayloadRequest) => {
  await addDataAndFileToRequest(req)
  const { notice, reason } = (req.data ?? {}) as Record<string, unknown>
  const wish = { notice: textOf(notice), reason: textOf(reason) }
  if (!wish.reason) throw new APIError(say(req.t, 'killReasonMissing'), 400, undefined, true)
  if (wish.reason.length > longest || wish.notice.length > longest) {
    throw new APIError(say(req.t, 'killTooLong', { most: longest }), 400, undefined, true)
  }
  return wish
}

/**
 * `POST /api/articles/{id}/kill` with `{ "reason": "…", "notice": "…" }`: takes down every edition of the
 * article's story, at once, and keeps them down: they become drafts, and nothing of the story can be
 * published or imported until the kill is lifted. `reason` is for the staff, `notice` for readers, who
 * get it with 410 where an edition was. Answers `{ doc: { id: story, takenDown } }`; 409 when it is killed
 * already. Needs `killStories`, in the languages and on the desks of all editions.
 */
export const killStory = (options: SanitizedOptions): Endpoint => ({
  handler: async (req) => {
    await requireKiller(req, options)
    const { notice, reason } = await readWish(req)
    const scope = { options, req }
    const doc = await inTransaction(req, async () => {
      const article = await visibleArticle(req, options)
      const story = idOf(article.story)
      if (story === undefined) throw new APIError('The article has no story.', 409)
      const editions = await heldEditions(story, scope)
      await refuseBeyondLimits(req, editions, options)
      if (await killOf(story, scope)) {
        throw new APIError(say(req.t, 'storyKilledAlready'), 409, undefined, true)
      }
      const takenDown = editions.filter((edition) => isPublic(edition)).map(({ id }) => id)
      for (const { _status, id } of editions) {
        if (_status === 'published') await takeDown(id, scope)
      }
      await cancelSchedules(
        editions.map(({ id }) => id),
        scope,
      )
      await req.payload.update({
        id: story,
        collection: options.slugs.stories,
        data: {
          killed: { at: new Date().toISOString(), by: req.user?.id, notice, reason, takenDown },
        } as never,
        depth: 0,
        overrideAccess: true,
        req: withOwnLocale(req),
      })
      await recordEvent(
        {
          action: 'killed',
          detail: reason,
          document: documentOf(article, options),
          from: article.stage,
        },
        scope,
      )
      return { id: story, takenDown }
    })
    return Response.json({ doc })
  },
  method: 'post',
  path: '/:id/kill',
})

/**
 * `POST /api/articles/{id}/lift`: takes back the kill of the article's story. Its editions stay drafts,
 * until somebody publishes them. Answers `{ doc: { id: story } }`; 409 when it is not killed.
 */
export const liftKill = (options: SanitizedOptions): Endpoint => ({
  handler: async (req) => {
    await requireKiller(req, options)
    const scope = { options, req }
    const doc = await inTransaction(req, async () => {
      const article = await visibleArticle(req, options)
      const story = idOf(article.story)
      const editions = story === undefined ? [] : await heldEditions(story, scope)
      await refuseBeyondLimits(req, editions, options)
      if (story === undefined || !(await killOf(story, scope))) {
        throw new APIError(say(req.t, 'storyNotKilled'), 409, undefined, true)
      }
      await req.payload.update({
        id: story,
        collection: options.slugs.stories,
        data: {
          killed: { at: null, by: null, notice: null, reason: null, takenDown: null },
        } as never,
        depth: 0,
        overrideAccess: true,
        req: withOwnLocale(req),
      })
      await recordEvent({ action: 'lifted', document: documentOf(article, options) }, scope)
      return { id: story }
    })
    return Response.json({ doc })
  },
  method: 'post',
  path: '/:id/lift',
})
