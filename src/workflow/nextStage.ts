import type { Permission } from '../roles/permissions.ts'
import { isStage, type Stage } from './stages.ts'
import { transitions, type Transition } from './transitions.ts'

export type StageWrite = {
  /** A form saves by itself all that stands in it, which may be the stage of before. @default false */
  autosaves?: boolean
  /** Of the article as it was last saved; of a new one `writing`. */
  before: Stage
  /** An older version comes back, with the stage that it had. @default false */
  restores?: boolean
  /** Is the article to be `published` or a draft? */
  status: 'draft' | 'published'
  /** Readers would see something else than before: see `seenByReaders`. */
  textChanged: boolean
  /** The stage that was sent, if any. */
  wanted: unknown
}

export type StageActor = {
  /** Must a text be seen by two people before readers see it? */
  fourEyes: boolean
  held: ReadonlySet<Permission>
  /** Nobody but them has changed the text since it was last published. */
  isOnlyWriter: boolean
  /** What is said with it; as it was sent, which may be anything. */
  note?: unknown
}

export type StageRefusal =
  | { reason: 'fourEyes' | 'note' | 'publish' | 'unknown' }
  | { from: Stage; reason: 'noWay'; to: Stage }
  | { reason: 'permission'; transition: Transition }

/** Where an article stands that is written on in, before anybody moves it. */
const begin = ({ before, restores, status }: StageWrite): Stage =>
  status === 'draft' && (restores || before === 'published') ? 'writing' : before

/** Is an article to be `published` by its stage alone? Of what is, it only says what was there. */
const publishesByStage = ({ autosaves, before, restores, status, wanted }: StageWrite): boolean =>
  wanted === 'published' && status === 'draft' && before !== 'published' && !restores && !autosaves

/** The stage that a write wishes for. */
const wish = (write: StageWrite): Stage => {
  const here = begin(write)
  if (write.status === 'published') return 'published'
  if (write.restores || !isStage(write.wanted)) return here
  return write.wanted === 'published' ? here : write.wanted
}

/** The stage that a write of trusted code leads to: what it wishes for, but nobody has approved its text. */
export const trustedStage = (write: StageWrite): Stage => {
  const to = wish(write)
  return to === 'approved' && write.before === to && write.textChanged ? 'inReview' : to
}

/**
 * The stage that a write leads to, or why it is refused. Of a person who may not publish it is never
 * asked whether they may write at all: that is decided by access.
 *
 * - `published` is the stage of what is published, and no way to publish it.
 * - A published article that is written on in begins at `writing`; so does a version that is restored.
 * - What was approved is what goes out: a change of it by somebody who may not approve, or with four
 *   eyes by its only writer, takes it back to review.
 * - With four eyes, whoever approves, or publishes what is not approved, is not its only writer.
 */
export const nextStage = (
  write: StageWrite,
  { fourEyes, held, isOnlyWriter, note }: StageActor,
): { refused: StageRefusal } | { stage: Stage } => {
  if (!write.restores && write.wanted && !isStage(write.wanted)) {
    return { refused: { reason: 'unknown' } }
  }
  if (publishesByStage(write)) return { refused: { reason: 'publish' } }
  const from = begin(write)
  const to = wish(write)
  const mayApprove = held.has('approveArticles') && !(fourEyes && isOnlyWriter)
  if (from === to) {
    // Of what is published, the text that goes out is another one.
    if (to === 'published') {
      const unseen = fourEyes && write.textChanged && !mayApprove
      return unseen ? { refused: { reason: 'fourEyes' } } : { stage: to }
    }
    const unseen = to === 'approved' && write.textChanged && !mayApprove
    return { stage: unseen ? 'inReview' : to }
  }

  const transition = transitions.find((one) => one.from.includes(from) && one.to === to)
  if (!transition) return { refused: { from, reason: 'noWay', to } }
  if (!held.has(transition.permission)) return { refused: { reason: 'permission', transition } }
  if (transition.note && !(typeof note === 'string' && note.trim()))
    return { refused: { reason: 'note' } }
  const isApproved = from === 'approved' && !write.textChanged
  const lets = to === 'approved' || (to === 'published' && !isApproved)
  if (fourEyes && lets && !mayApprove) return { refused: { reason: 'fourEyes' } }
  return { stage: to }
}
