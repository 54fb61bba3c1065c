import type { CollectionAfterDeleteHook, CollectionBeforeDeleteHook } from 'payload'

import { holdStory } from '../../../src/editions/holdStory.ts'
import { settleStory } from '../../../src/editions/settleStory.ts'
import type { SanitizedOptions } from '../../../src/options/types.ts'
import { idOf } from '../../../src/relationships/idOf.ts'
import { holdArticle } from './holdToBase.ts'
import { publicRow } from '../publicRow.ts'

/** Before its row goes, in the order in which those who join and separate editions lock things. */
export const awaitStory =
  (options: SanitizedOptions): CollectionBeforeDeleteHook =>
  async ({ id, req }) => {
    if ((await req.transactionID) !== undefined) await holdArticle(req, id)
    const story = idOf((await publicRow({ id, options, req }))?.story)
    if (story !== undefined) await holdStory(req, story)
  }

/** The last edition takes its story with it. */
export const endStory =
  (options: SanitizedOptions): CollectionAfterDeleteHook =>
  async ({ doc, req }) => {
    const story = idOf((doc as { story?: unknown }).story)
    if (story !== undefined) await settleStory(story, { options, req })
  }
