import type { CollectionBeforeChangeHook } from 'payload'

import type { SanitizedOptions } from '../../../src/options/types.ts'
import { currentWrite } from '../../writeContext.ts'

/** What readers were told of an article is not undone by bringing back an older version of it. */
export const keepCorrections =
  (options: SanitizedOptions): CollectionBeforeChangeHook =>
  ({ data, originalDoc, req }) =>
    currentWrite(req, options.slugs.articles).restores
      ? { ...data, corrections: originalDoc?.corrections ?? [] }
      : data
