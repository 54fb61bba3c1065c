import {
  APIError,
  ValidationError,
  type CollectionBeforeChangeHook,
  type PayloadRequest,
} from 'payload'

import type { SanitizedOptions } from '../../../src/options/types.ts'
import type { Id } from '../../../src/relationships/idOf.ts'
import { userPermissions } from '../../../src/roles/userPermissions.ts'
import type { NewsroomTranslationKey } from '../../../src/translations/en.ts'
import { say } from '../../../src/translations/say.ts'
import {
  nextStage,
  trustedStage,
  type StageRefusal,
  type StageWrite,
} from '../../../src/workflow/nextStage.ts'
import { stageNames } from '../../../src/workflow/stageNames.ts'
import { seenByReaders } from '../../../src/workflow/seenByReaders.ts'
import type { Stage } from '../../../src/workflow/stages.ts'
import type { Transition } from '../../../src/workflow/transitions.ts'
import { writersSince } from '../../../src/workflow/writersSince.ts'
import { currentWrite, nextStatus } from '../../writeContext.ts'
import { publicRow } from '../publicRow.ts'

const seenSelect = {
  _status: true,
  authors: true,
  body: true,
  dateline: true,
  language: true,
  leadImage: true,
  leadImageCaption: true,
  revision: true,
} as const

const refusals: Record<Transition['name'], NewsroomTranslationKey> = {
  approve: 'mayNotApprove',
  publish: 'publishingRefused',
  sendBack: 'mayNotApprove',
  submit: 'mayNotSubmit',
  takeBack: 'mayNotSubmit',
}

const errorOf = (
  refusal: StageRefusal,
  { id, options, req }: { id?: Id; options: SanitizedOptions; req: PayloadRequest },
) => {
  const { t } = req
  const invalid = (path: string, message: string) =>
    new ValidationError({
      collection: options.slugs.articles,
      errors: [{ message, path }],
      id,
      req,
    })
  const say403 = (key: NewsroomTranslationKey) => new APIError(say(t, key), 403, undefined, true)
  switch (refusal.reason) {
    case 'fourEyes':
      return say403('fourEyesNeeded')
    case 'permission':
      return say403(refusals[refusal.transition.name])
    case 'noWay': {
      const [from, to] = [refusal.from, refusal.to].map((stage) => say(t, stageNames[stage]))
      return new APIError(say(t, 'stageNoWay', { from: from!, to: to! }), 409, undefined, true)
    }
    case 'note':
      return invalid('stageNote', say(t, 'stageNoteMissing'))
    case 'publish':
      return invalid('stage', say(t, 'stagePublish'))
    case 'unknown':
      // Drafts are not validated.
      return invalid('stage', t('validation:invalidSelection'))
  }
}

/**
 * Takes the article to the stage that the write leads to, whichever way it came, and notes who has
 * changed the text since readers last got it.
 * @throws APIError 403 or 409, ValidationError 400
 */
export const settleStage =
  (options: SanitizedOptions): CollectionBeforeChangeHook =>
  async ({ data, operation, originalDoc, req }) => {
    const write = currentWrite(req, options.slugs.articles)
    const before = operation === 'update' ? originalDoc : undefined
    const status = nextStatus(write, data, before) === 'published' ? 'published' : 'draft'
    const seen = seenByReaders({ ...before, ...data })
    const textChanged = !before || seen !== seenByReaders(before)
    const me = req.user?.collection === options.slugs.users ? req.user.id : undefined
    const changedBy = writersSince(before?.changedBy as Id[] | null, { by: me, textChanged })
    const step: StageWrite = {
      autosaves: write.autosaves,
      before: before?.stage ?? (before?._status === 'published' ? 'published' : 'writing'),
      restores: write.restores,
      status,
      textChanged,
      wanted: options.parts.workflow ? data.stage : undefined,
    }
    const settle = (stage: Stage) => ({
      ...data,
      changedBy: stage === 'published' ? [] : changedBy,
      stage,
      // It is answered when the article goes on.
      ...(stage === 'published' || stage === 'approved' ? { stageNote: null } : {}),
    })
    if (!options.parts.workflow || write.trusted) return settle(trustedStage(step))
    if (status === 'published' && options.fourEyes && before) {
      // What readers have before them already needs no second reading.
      const row = await publicRow({ id: before.id, options, req, select: seenSelect })
      if (row?._status === 'published' && seenByReaders(row) === seen) return settle('published')
    }

    const next = nextStage(step, {
      fourEyes: options.fourEyes,
      held: await userPermissions(req, options),
      isOnlyWriter: changedBy.length > 0 && changedBy.every((id) => id === me),
      // Payload fills in what was there: that was said of another time.
      note: data.stageNote === before?.stageNote ? null : data.stageNote,
    })
    if ('refused' in next) throw errorOf(next.refused, { id: before?.id, options, req })
    return settle(next.stage)
  }
