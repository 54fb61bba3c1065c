import { isDeepStrictEqual } from 'node:util'

import type { Sentence } from '../translations/sentence.ts'

/**
 * The importer's warnings that are left when somebody has seen to some: those that were there and are sent
 * again. Nobody adds any.
 * @param sent as it was sent, which may be anything; all are seen to where it is no list
 */
export const remainingWarnings = (
  before: null | Sentence[] | undefined,
  sent: unknown,
): null | Sentence[] => {
  if (!before) return null
  const again: unknown[] = Array.isArray(sent) ? sent : []
  return before.filter((one) => again.some((other) => isDeepStrictEqual(one, other)))
}
