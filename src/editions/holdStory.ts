import type { PayloadRequest } from 'payload'

import { advisoryLock } from '../database/advisoryLock.ts'
import type { Id } from '../relationships/idOf.ts'
import { storyTurnOf } from './turnOf.ts'

/**
 * The editions of a story are made, joined, separated and counted by one after the other, until the
 * transaction ends. Without one nothing is held.
 */
export const holdStory = async (req: PayloadRequest, story: Id): Promise<void> => {
  if ((await req.transactionID) !== undefined) await advisoryLock(req, storyTurnOf(story))
}
