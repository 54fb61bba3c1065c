import type { LabelFunction } from 'payload'

import type { NewsroomTranslationKey } from './en.ts'
import { say } from './say.ts'

/** A label in the language of the person who looks at the admin UI. */
export const label =
  (key: NewsroomTranslationKey): LabelFunction =>
  ({ t }) =>
    say(t, key)
