import { sql } from '@payloadcms/db-postgres/drizzle'

import { headlineWords } from './headlineWords.ts'
import type { SearchDocument } from './SearchDocument.ts'
import type { SearchSettings } from './SearchSettings.ts'
import { vectorOf } from './vectorOf.ts'

/** What runs SQL; a transaction, so that search and delivery find the same. */
export type Executor = {
  execute: (query: ReturnType<typeof sql>) => Promise<{ rows: Record<string, unknown>[] }>
}

/** Articles that keep a word among those that are suggested. */
const witnesses = 3

/**
 * Writes the search rows of public editions; those of others go with their row in `newsroom_delivery`,
 * which has to be written first. Rows that would stay the same are not written.
 *
 * @param settings of every language that `documents` are in.
 */
export const writeSearch = async (
  executor: Executor,
  documents: readonly SearchDocument[],
  settings: Record<string, SearchSettings>,
): Promise<void> => {
  if (documents.length === 0) return
  const given = givenOf(documents, settings)
  await executor.execute(sql`
    insert into newsroom_search as old (article, language, published_at, lists, vector)
    ${vectorsOf(given)}
    on conflict (article) do update set
      language = excluded.language, published_at = excluded.published_at, lists = excluded.lists,
      vector = excluded.vector
    where (old.language, old.published_at, old.lists, old.vector)
      is distinct from (excluded.language, excluded.published_at, excluded.lists, excluded.vector)`)
  const words = documents.flatMap(({ article, headline, language }) =>
    headlineWords(headline, settingsFor(settings, language)).map((word) => ({
      ...word,
      article,
      language,
    })),
  )
  await executor.execute(sql`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(words)}::jsonb)
        as given(article text, language text, word text, shown text, sound text)
    ), gone as (
      delete from newsroom_search_words old
      where old.article in (${list(documents.map(({ article }) => article))}) and not exists (
        select from given
        where given.article = old.article and given.language = old.language and given.word = old.word
      )
    )
    insert into newsroom_search_words (article, language, word, shown, sound)
    select article, language, word, shown, sound from given
    where (
      select count(*) from (
        select from newsroom_search_words other
        where other.language = given.language and other.word = given.word limit ${witnesses}
      ) others
    ) < ${witnesses}
    on conflict do nothing`)
}

/** Articles whose search rows are not as `writeSearch` would write them, or are missing. */
export const differingSearch = async (
  executor: Executor,
  documents: readonly SearchDocument[],
  settings: Record<string, SearchSettings>,
): Promise<string[]> => {
  if (documents.length === 0) return []
  const { rows } = await executor.execute(sql`
    select right_row.article
    from (${vectorsOf(givenOf(documents, settings))}) right_row
    left join newsroom_search old on old.article = right_row.article
    where (old.language, old.published_at, old.lists, old.vector) is distinct from
      (right_row.language, right_row.published_at, right_row.lists, right_row.vector)`)
  return rows.map(({ article }) => String(article))
}

const settingsFor = (settings: Record<string, SearchSettings>, language: string) => {
  const found = settings[language]
  if (!found) throw new Error(`How “${language}” is searched is not known: give its settings.`)
  return found
}

const list = (values: string[]) =>
  sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  )

const givenOf = (
  documents: readonly SearchDocument[],
  settings: Record<string, SearchSettings>,
): string =>
  JSON.stringify(
    documents.map((document) => {
      const own = settingsFor(settings, document.language)
      const { article, language, lists, publishedAt } = document
      const { dictionary } = own
      return { article, dictionary, language, lists, publishedAt, ...vectorOf(document, own) }
    }),
  )

/** The rows of `newsroom_search`. Words are letters and digits alone, names may be anything. */
const vectorsOf = (given: string) => {
  const stem = sql`coalesce((ts_lexize(given.dictionary, word))[1], word)`
  return sql`
    select given.article, given.language, given."publishedAt" as published_at, given.lists, (
      select string_agg(lexeme, ' ') from (
        select '''' || ${stem} || coalesce(''':' || place, '''') as lexeme
          from unnest(given.words, given.places) as held(word, place)
        union all select '''^' || ${stem} || '''' from unnest(given.headline) as held(word)
        union all select '''~' || ${stem} || '''' from unnest(given.opening) as held(word)
        union all select '''<' || word || '''' from unnest(given.begins) as held(word)
        union all select '''' || regexp_replace(word, '([''\\\\])', '\\1\\1', 'g') || ''''
          from unnest(given.names) as held(word)
      ) lexemes
    )::tsvector as vector
    from jsonb_to_recordset(${given}::jsonb) as given(
      article text, language text, "publishedAt" timestamptz(3), lists text[],
      dictionary regdictionary, begins text[], headline text[], names text[], opening text[],
      places text[], words text[])`
}
