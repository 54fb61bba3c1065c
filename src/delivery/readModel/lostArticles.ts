import { sql } from '@payloadcms/db-postgres/drizzle'

import { runSql } from '../../database/runSql.ts'
import type { Id } from '../../relationships/idOf.ts'
import { nextArticles } from './articleIds.ts'

/** Ids, as text, of articles that are not there at all, and of which delivery still knows something. */
export const lostArticles = async (
  scope: Parameters<typeof nextArticles>[2],
): Promise<string[]> => {
  const rows = await runSql<{ article: string }>(
    scope.req,
    sql`select article from newsroom_delivery
      union select article from newsroom_delivery_gone
      union select article from newsroom_delivery_addresses`,
  )
  const known = new Set<string>()
  for (let after: Id | null = null; ;) {
    const ids: Id[] = await nextArticles(after, 10_000, scope)
    for (const id of ids) known.add(String(id))
    after = ids.at(-1) ?? null
    if (ids.length === 0) break
  }
  return rows.map(({ article }) => article).filter((article) => !known.has(article))
}
