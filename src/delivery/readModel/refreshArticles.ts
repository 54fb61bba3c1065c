import type { PayloadRequest } from 'payload'

import type { SanitizedOptions } from '../../options/types.ts'
import type { Id } from '../../relationships/idOf.ts'
import { buildRows } from './buildRows.ts'
import { markOpening } from './markStale.ts'
import { refreshAddresses } from './refreshAddresses.ts'
import { writeRows } from './writeRows.ts'

/**
 * Gives readers what they are to have of some articles, from the transaction's commit on: to be called, in the
 * same transaction, by whoever has written their main rows. What is not public is taken from them.
 */
export const refreshArticles = async (
  ids: readonly Id[],
  scope: { options: SanitizedOptions; req: PayloadRequest },
): Promise<void> => {
  const { opens, rows } = await buildRows(ids, scope)
  await writeRows({ articles: ids.map(String), rows }, scope)
  const open = new Set(rows.map(({ article }) => article))
  await refreshAddresses(ids, { ...scope, open })
  for (const [article, opening] of opens) await markOpening(article, opening, scope.req)
}
