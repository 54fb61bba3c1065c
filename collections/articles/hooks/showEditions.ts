import type { CollectionBeforeOperationHook, SelectType, Where } from 'payload'

import { withEditionConditions } from '../../../src/editions/withEditionConditions.ts'
import type { SanitizedOptions } from '../../../src/options/types.ts'

/** The column of the list, which shows `editions`. */
export const editionsColumn = 'editionsPanel'

type Args = { select?: SelectType; where?: Where }

/** What is read with a field: its column, and whoever asks for it, would say half of it otherwise. */
const shown: Record<string, SelectType> = {
  [editionsColumn]: { editions: true },
  stage: { killed: true },
}

/** Articles can be found, counted and changed by the languages that their story lacks, and show them. */
export const showEditions = (options: SanitizedOptions): CollectionBeforeOperationHook => {
  const languages = options.languages.map(({ code }) => code as string)
  return ({ args }) => {
    const { select, where } = args as Args
    const added = Object.keys(shown).filter((name) => select?.[name])
    return {
      ...args,
      ...(added.length > 0
        ? { select: Object.assign({}, select, ...added.map((name) => shown[name])) as SelectType }
        : {}),
      ...(where && typeof where === 'object'
        ? { where: withEditionConditions(where, languages) }
        : {}),
    }
  }
}
