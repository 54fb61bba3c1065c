import { sql } from '@payloadcms/db-postgres/drizzle'

import { quoted } from '../lexemes.ts'
import type { SearchSettings } from '../SearchSettings.ts'
import { tokensOf } from '../tokensOf.ts'
import type { Executor } from '../writeSearch.ts'

export type StaffDocument = {
  article: number | string
  headline?: string | null
  slug?: string | null
  summary?: string | null
  /** Plain. */
  text?: string | null
}

/** Characters of a text that the staff searches, and bytes of different words: Postgres takes 1 MB. */
const maxText = 100_000
const maxBytes = 500_000

/** All words of an article, as a `tsvector`. */
export const staffVectorOf = (
  { headline, slug, summary, text }: StaffDocument,
  settings: SearchSettings,
): string => {
  const words = new Set<string>()
  let bytes = 0
  for (const part of [headline, slug, summary, text?.slice(0, maxText)]) {
    for (const { kind, word } of tokensOf(part ?? '', settings)) {
      for (const one of kind === 'pair' ? [word, ...word] : [word]) {
        if (words.has(one)) continue
        bytes += Buffer.byteLength(one) + 4
        if (bytes > maxBytes) return [...words].map(quoted).join(' ')
        words.add(one)
      }
    }
  }
  return [...words].map(quoted).join(' ')
}

/** Writes what an article is found by in the admin; nothing where it stays the same. */
export const writeStaffSearch = async (
  executor: Executor,
  document: StaffDocument,
  settings: SearchSettings,
): Promise<void> => {
  await executor.execute(sql`
    insert into newsroom_article_search as old (article, vector)
    values (${String(document.article)}, ${staffVectorOf(document, settings)}::tsvector)
    on conflict (article) do update set vector = excluded.vector
    where old.vector is distinct from excluded.vector`)
}

/** For articles that are deleted for good. */
export const forgetStaffSearch = async (
  executor: Executor,
  article: number | string,
): Promise<void> => {
  await executor.execute(
    sql`delete from newsroom_article_search where article = ${String(article)}`,
  )
}
