import type { NewsroomTranslationKey } from '../translations/en.ts'
import type { Stage } from './stages.ts'

/** The stages as people call them. */
export const stageNames: Record<Stage, NewsroomTranslationKey> = {
  approved: 'stageApproved',
  inReview: 'stageInReview',
  published: 'stagePublished',
  sentBack: 'stageSentBack',
  writing: 'stageWriting',
}
