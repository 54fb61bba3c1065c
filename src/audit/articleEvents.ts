import { notesOf } from '../editions/revisionOf.ts'
import { idOf } from '../relationships/idOf.ts'
import { isStage, type Stage } from '../workflow/stages.ts'
import { transitions, type Transition } from '../workflow/transitions.ts'
import type { AuditAction } from './actions.ts'

type Article = {
  _status?: null | string
  assignee?: unknown
  corrections?: unknown
  deletedAt?: null | string
  stage?: unknown
}

export type ArticleEvent = { action: AuditAction; from?: Stage; to?: Stage }

const actions: Record<Transition['name'], AuditAction> = {
  approve: 'approved',
  publish: 'published',
  sendBack: 'sentBack',
  submit: 'submitted',
  takeBack: 'takenBack',
}

const steps = (before: Article, now: Article): ArticleEvent[] => {
  const [from, to] = [before.stage, now.stage]
  if (!isStage(from) || !isStage(to) || from === to || to === 'published') return []
  const start = from === 'published' ? 'writing' : from
  const step = transitions.find((one) => one.to === to && one.from.includes(start))
  return step ? [{ action: actions[step.name], from, to }] : []
}

/**
 * What a write to an article was, for the log: nothing where only a draft was written on.
 * @param before as it was last saved; `null` for a new one
 * @param wasPublic whether its row was published
 * @param writesRow whether the write goes to the row, and not to the versions alone
 */
export const articleEvents = (
  before: Article | null,
  now: Article,
  { wasPublic, writesRow }: { wasPublic: boolean; writesRow: boolean },
): ArticleEvent[] => {
  const events: ArticleEvent[] = before ? steps(before, now) : [{ action: 'created' }]
  const from = isStage(before?.stage) ? before.stage : undefined
  if (now._status === 'published' && writesRow) {
    events.push({ action: wasPublic ? 'republished' : 'published', from, to: 'published' })
  } else if (wasPublic && writesRow && !now.deletedAt) {
    events.push({ action: 'unpublished', from: 'published' })
  }
  if (before && idOf(before.assignee) !== idOf(now.assignee)) events.push({ action: 'assigned' })
  if (JSON.stringify(notesOf(now.corrections)) !== JSON.stringify(notesOf(before?.corrections))) {
    events.push({ action: 'corrected' })
  }
  if (before && Boolean(before.deletedAt) !== Boolean(now.deletedAt)) {
    events.push({ action: now.deletedAt ? 'trashed' : 'restored' })
  }
  return events
}
