import type { Database } from '../delivery/shapes/asking.ts'
import type { SearchSettings } from './SearchSettings.ts'

export type Stems = {
  /** Words that say nothing by themselves, “the”. */
  fillers: Set<string>
  stemOf: (word: string) => string
}

/** What the language’s dictionary makes of these words; without one they stay as they are. */
export const stemsOf = async (
  db: Database,
  { dictionary }: SearchSettings,
  words: string[],
): Promise<Stems> => {
  if (!dictionary || words.length === 0) {
    return { fillers: new Set(), stemOf: (word) => word }
  }
  const { rows } = await db.query({
    name: 'newsroom-search-stems',
    text: `select word, ts_lexize($1::regdictionary, word) as stems from unnest($2::text[]) as word`,
    values: [dictionary, words],
  })
  const found = new Map(rows.map(({ stems, word }) => [word as string, stems as string[] | null]))
  return {
    fillers: new Set(words.filter((word) => found.get(word)?.length === 0)),
    stemOf: (word) => found.get(word)?.[0] ?? word,
  }
}
