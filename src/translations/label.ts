import type { LabelFunction } from 'payload'

import type { NewsroomTranslationKey } from './en.ts'

/** A label in the language of the person who looks at the admin UI. */
export const label =
  (key: NewsroomTranslationKey): LabelFunction =>
  ({ t }) =>
    // Payload types `t` for its own keys; ours are added to its dictionaries by `newsroom()`.
    (t as (key: string) => string)(`newsroom:${key}`)
