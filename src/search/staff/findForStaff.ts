import { sql } from '@payloadcms/db-postgres/drizzle'

import { quoted } from '../lexemes.ts'
import type { SearchSettings } from '../SearchSettings.ts'
import { tokensOf } from '../tokensOf.ts'
import type { Executor } from '../writeSearch.ts'
import { complete } from './complete.ts'

/** Words of what is typed that are used. */
const maxWords = 12

/** With fewer letters, nearly all words begin so. */
const leastBeginning = 3

/** `null`: there is no word. A word is also found where it only begins so. */
export const staffQueryOf = (typed: string, settings: SearchSettings): string | null => {
  const words = tokensOf(typed.slice(0, 500), settings).slice(0, maxWords)
  return words.length === 0
    ? null
    : words
        .map(({ kind, word }) => {
          const begins = kind === 'word' && [...word].length >= leastBeginning
          return `${quoted(word)}${begins ? ':*' : ''}`
        })
        .join(' & ')
}

/**
 * Ids of the articles that have all words of what is typed, as text; `null` where there are more than
 * `most`, no word was typed, or not all articles can be found so yet: then the database has to look for it as it
 * would without this.
 */
export const findForStaff = async (
  executor: Executor,
  typed: string,
  { most, settings }: { most: number; settings: SearchSettings },
): Promise<string[] | null> => {
  const query = staffQueryOf(typed, settings)
  if (query === null) return null
  const { rows } = await executor.execute(sql`
    (
      select article from newsroom_article_search
      where vector @@ (select ${query}::tsquery) limit ${sql.raw(String(most + 1))}
    ) union all select article from newsroom_article_search where article = ${complete}`)
  const found = rows.map(({ article }) => String(article)).filter((article) => article !== complete)
  const isComplete = found.length < rows.length
  return isComplete && found.length <= most ? found : null
}
