import type { CollectionBeforeOperationHook, SelectType, Where } from 'payload'

import { withEditionConditions } from '../../../src/editions/withEditionConditions.ts'
import type { SanitizedOptions } from '../../../src/options/types.ts'

/** The column of the list, which shows `editions`. */
export const editionsColumn = 'editionsPanel'

type Args = { select?: SelectType; where?: Where }

/** Articles can be found, counted and changed by the languages that their story lacks, and show them. */
export const showEditions = (options: SanitizedOptions): CollectionBeforeOperationHook => {
  const languages = options.languages.map(({ code }) => code as string)
  return ({ args }) => {
    const { select, where } = args as Args
    return {
      ...args,
      ...(select?.[editionsColumn] ? { select: { ...select, editions: true } } : {}),
      ...(where && typeof where === 'object'
        ? { where: withEditionConditions(where, languages) }
        : {}),
    }
  }
}
