import type { Permission } from '../roles/permissions.ts'
import type { Stage } from './stages.ts'

/** A step of an article from one stage to another, and what it takes. */
export type Transition = {
  from: readonly Stage[]
  name: 'approve' | 'publish' | 'sendBack' | 'submit' | 'takeBack'
  /** Whoever takes it says why, in `stageNote`. @default false */
  note?: boolean
  permission: Permission
  to: Stage
}

/**
 * Every step that people take. What is not here, nobody can do. Writing on begins at `writing` without a
 * step, and what is public is taken down by its `_status`.
 */
export const transitions: readonly Transition[] = [
  { from: ['writing', 'sentBack'], name: 'submit', permission: 'submitArticles', to: 'inReview' },
  { from: ['inReview'], name: 'takeBack', permission: 'submitArticles', to: 'writing' },
  {
    from: ['writing', 'inReview', 'sentBack'],
    name: 'approve',
    permission: 'approveArticles',
    to: 'approved',
  },
  {
    from: ['inReview', 'approved'],
    name: 'sendBack',
    note: true,
    permission: 'approveArticles',
    to: 'sentBack',
  },
  {
    from: ['writing', 'inReview', 'sentBack', 'approved'],
    name: 'publish',
    permission: 'publishArticles',
    to: 'published',
  },
]
