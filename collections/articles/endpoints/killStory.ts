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
import { writeOutbox } from '../../../src/webhooks/writeOutbox.ts'
import { mayKill } from '../../../src/workflow/mayKill.ts'
import { isPublic } from '../../../src/workflow/isPublic.ts'
import { asKill } from '../../../src/workflow/killing.ts'
import { refuseBeyondLimits } from '../hooks/guardLimits.ts'
import { holdArticle } from '../hooks/holdToBase.ts'
import { documentOf } from '../hooks/logChanges.ts'
import { publicRow } from '../publicRow.ts'
import { visibleArticle } from './visibleArticle.ts'

type Scope = { options: SanitizedOptions; req: PayloadRequest }

/** For longer ones there is the article itself. */
const longest = 2000

/** @throws APIError 401, 403 */
const requireKiller = async (req: PayloadRequest, options: SanitizedOptions) => {
  const held = await userPermissions(req, options)
  if (mayKill(held)) return
  const why = held.has('killStories') ? 'killNeedsDrafts' : 'mayNotKill'
  throw new APIError(say(req.t, why), req.user ? 403 : 401, undefined, true)
}

const rowsOf = async (story: Id, { options, req }: Scope) => {
  const { docs } = await req.payload.find({
    collection: options.slugs.articles,
    depth: 0,
    limit: 0,
    overrideAccess: true,
    pagination: false,
    req: withOwnLocale(req),
    select: {
      _status: true,
      deletedAt: true,
      embargoUntil: true,
      hadReaders: true,
      headline: true,
      language: true,
      section: true,
      slug: true,
      story: true,
    },
    sort: 'id',
    trash: true,
    where: { story: { equals: story } },
  })
  return docs
}

/** The article of the request, and the story in which readers have it. */
const articleAndStory = async ({ options, req }: Scope) => {
  const article = await visibleArticle(req, options)
  const row = await publicRow({ id: article.id, options, req })
  return { article, story: idOf(row?.story) }
}

/**
 * While those editions that were known were waited for, another one came in, for which the locks are in another
 * order, or the article itself went elsewhere.
 */
class StoryChanged extends APIError {}

/**
 * The editions of an article's story as they are now, which nobody else changes until the transaction ends. They
 * come before the story: see `awaitTurnAmongMany`.
 * @throws StoryChanged 409
 */
const heldEditions = async (article: Id, story: Id | undefined, scope: Scope) => {
  if (story === undefined) return []
  const { req } = scope
  const seen: Id[] = (await rowsOf(story, scope)).map(({ id }) => id)
  for (const id of seen.map(String).sort()) await holdArticle(req, id)
  await holdStory(req, story)
  const rows = await rowsOf(story, scope)
  const ids: Id[] = rows.map(({ id }) => id)
  if (ids.includes(article) && ids.every((id) => seen.includes(id))) return rows
  throw new StoryChanged(say(req.t, 'editionCameIn'), 409, undefined, true)
}

/** Who translates, joins or separates at the same moment does not keep a story up: of several there are a few. */
const attempts = 10

/** Does it in a transaction of its own, anew where the story has changed meanwhile. */
const withEditions = async <T>(req: PayloadRequest, write: () => Promise<T>): Promise<T> => {
  for (let left = attempts; ; left -= 1) {
    try {
      return await inTransaction(req, write)
    } catch (error) {
      if (!(error instanceof StoryChanged) || left === 1) throw error
    }
  }
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

/** Other sites have what readers were told until now. */
const tellAgain = async (gone: Awaited<ReturnType<typeof rowsOf>>, scope: Scope) => {
  if (!scope.options.parts.webhooks) return
  for (const edition of gone) {
    await writeOutbox(edition, { event: 'article.killed', opens: null }, { ...scope, was: edition })
  }
}

const textOf = (value: unknown) => (typeof value === 'string' ? value.trim() : '')

/** @throws APIError 400 */
const readWish = async (req: PayloadRequest, options: SanitizedOptions) => {
  await addDataAndFileToRequest(req)
  const { language, notice, reason } = (req.data ?? {}) as Record<string, unknown>
  const wish = { notice: textOf(notice), reason: textOf(reason) }
  if (wish.reason.length > longest || wish.notice.length > longest) {
    throw new APIError(say(req.t, 'killTooLong', { most: longest }), 400, undefined, true)
  }
  const codes = options.languages.map(({ code }) => code as string)
  if (language !== undefined && !codes.includes(language as string)) {
    const values = { language: String(language), languages: codes.join(', ') }
    throw new APIError(say(req.t, 'noSuchLanguage', values), 400, undefined, true)
  }
  return { ...wish, language: language as string | undefined }
}

/**
 * `POST /api/articles/{id}/kill` with `{ "reason": "…", "notice": "…" }`: takes down every edition of the
 * article's story, at once, and keeps them down: they become drafts, and nothing of the story can be
 * published or imported until the kill is lifted. `reason` is for the staff, `notice` for readers, who
 * get it with 410 where an edition was that they have had. It is in `language`, that of the article if left out;
 * see `writeNotice` for others. Answers `{ doc: { id: story, takenDown } }`; 409 when it is killed already. Needs
 * `killStories` and `readDrafts`, in the languages and on the desks of all editions.
 */
export const killStory = (options: SanitizedOptions): Endpoint => ({
  handler: async (req) => {
    await requireKiller(req, options)
    const { language, notice, reason } = await readWish(req, options)
    if (!reason) throw new APIError(say(req.t, 'killReasonMissing'), 400, undefined, true)
    const scope = { options, req }
    const doc = await withEditions(req, async () => {
      const { article, story } = await articleAndStory(scope)
      if (story === undefined) throw new APIError('The article has no story.', 409)
      const editions = await heldEditions(article.id, story, scope)
      await refuseBeyondLimits(req, editions, options)
      if (await killOf(story, scope)) {
        throw new APIError(say(req.t, 'storyKilledAlready'), 409, undefined, true)
      }
      const takenDown = editions
        .filter((edition) => edition.hadReaders || isPublic(edition))
        .map(({ id }) => id)
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
          killed: {
            at: new Date().toISOString(),
            by: req.user?.id,
            notices: notice ? { [language ?? article.language]: notice } : {},
            reason,
            takenDown,
          },
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
    const doc = await withEditions(req, async () => {
      const { article, story } = await articleAndStory(scope)
      const editions = await heldEditions(article.id, story, scope)
      await refuseBeyondLimits(req, editions, options)
      if (story === undefined || !(await killOf(story, scope))) {
        throw new APIError(say(req.t, 'storyNotKilled'), 409, undefined, true)
      }
      await req.payload.update({
        id: story,
        collection: options.slugs.stories,
        data: {
          killed: { at: null, by: null, notices: null, reason: null, takenDown: null },
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

/**
 * `POST /api/articles/{id}/notice` with `{ "language": "ko", "notice": "…" }`: what readers of a language are
 * told of the kill of the article's story, in place of what they were told before; with an empty `notice`
 * nothing in that language. Answers `{ doc: { id: story, notices } }`; 409 when it is not killed. Needs what
 * a kill needs.
 */
export const writeNotice = (options: SanitizedOptions): Endpoint => ({
  handler: async (req) => {
    await requireKiller(req, options)
    const { language, notice } = await readWish(req, options)
    const scope = { options, req }
    const doc = await withEditions(req, async () => {
      const { article, story } = await articleAndStory(scope)
      const editions = await heldEditions(article.id, story, scope)
      await refuseBeyondLimits(req, editions, options)
      const kill = story === undefined ? null : await killOf(story, scope)
      if (story === undefined || !kill) {
        throw new APIError(say(req.t, 'storyNotKilled'), 409, undefined, true)
      }
      const said = { ...kill.notices, [language ?? article.language]: notice }
      const notices = Object.fromEntries(Object.entries(said).filter(([, text]) => text))
      await req.payload.update({
        id: story,
        collection: options.slugs.stories,
        data: { killed: { notices } } as never,
        depth: 0,
        overrideAccess: true,
        req: withOwnLocale(req),
      })
      const detail = `${language ?? article.language}: ${notice || '—'}`
      const document = documentOf(article, options)
      await recordEvent({ action: 'changed', detail, document }, scope)
      await tellAgain(
        editions.filter(({ id }) => kill.takenDown.map(String).includes(String(id))),
        scope,
      )
      return { id: story, notices }
    })
    return Response.json({ doc })
  },
  method: 'post',
  path: '/:id/notice',
})
