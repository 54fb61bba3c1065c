import type { CollectionBeforeChangeHook } from 'payload'

import type { SanitizedOptions } from '../../../src/options/types.ts'
import { settledText } from '../settledText.ts'

/** What is counted and fixed when a text is saved: its length, and when published, its anchors and time. */
export const settleText =
  (options: SanitizedOptions): CollectionBeforeChangeHook =>
  ({ data, originalDoc }) => ({ ...data, ...settledText(data, { before: originalDoc, options }) })
