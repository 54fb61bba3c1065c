import {
  APIError,
  type CollectionBeforeChangeHook,
  type CollectionBeforeDeleteHook,
  type PayloadRequest,
} from 'payload'

import { killOf } from '../../../src/editions/killOf.ts'
import type { SanitizedOptions } from '../../../src/options/types.ts'
import { idOf, type Id } from '../../../src/relationships/idOf.ts'
import { say } from '../../../src/translations/say.ts'
import { currentWrite, nextStatus } from '../../writeContext.ts'
import { publicRow } from '../publicRow.ts'
import { copiedFrom } from './startAsDraft.ts'

type Scope = { options: SanitizedOptions; req: PayloadRequest }

/** @throws APIError 409 that says why the story was killed, and how it comes back */
export const refuseIfKilled = async (story: Id, scope: Scope): Promise<void> => {
  const kill = await killOf(story, scope)
  if (!kill) return
  const message = say(scope.req.t, 'storyIsKilled', { reason: kill.reason })
  throw new APIError(message, 409, undefined, true)
}

/**
 * Nothing of a killed story is published, whoever wants it and whichever way: not by restoring a
 * version, by a schedule, or by the importer; nor is it copied. A kill comes before or after: it waits for
 * the article, or where the article is new, for the story.
 */
export const refuseKilled =
  (options: SanitizedOptions): CollectionBeforeChangeHook =>
  async ({ data, operation, originalDoc, req }) => {
    const copied = operation === 'create' ? copiedFrom(req) : undefined
    if (copied !== undefined) {
      const source = await publicRow({ id: copied, options, req, select: { story: true } })
      const from = idOf(source?.story)
      if (from !== undefined) await refuseIfKilled(from, { options, req })
    }
    const write = currentWrite(req, options.slugs.articles)
    const story = idOf(data.story)
    if (story !== undefined && nextStatus(write, data, originalDoc) === 'published') {
      await refuseIfKilled(story, { options, req })
    }
    return data
  }

/** An edition of a killed story stays: without it the story could be imported anew. */
export const keepKilled =
  (options: SanitizedOptions): CollectionBeforeDeleteHook =>
  async ({ id, req }) => {
    const story = idOf((await publicRow({ id, options, req }))?.story)
    if (story !== undefined) await refuseIfKilled(story, { options, req })
  }
