import type { Database } from '../delivery/shapes/asking.ts'
import { soundOf } from './headlineWords.ts'
import { editDistance } from './editDistance.ts'
import { languageLexeme, quoted } from './lexemes.ts'
import type { Term } from './parseQuery.ts'
import type { SearchSettings } from './SearchSettings.ts'
import type { Stems } from './stemsOf.ts'
import { tokensOf } from './tokensOf.ts'

/** Letters of a word that can be wrong. */
const mostWrong = (letters: number) => (letters < 5 ? 1 : letters < 9 ? 2 : 3)

type Suggestion = { shown: string; word: string }

/**
 * The query with the words that no story has put right, each as the most similar word of a public headline
 * in the language; `null` where there is nothing to put right.
 */
export const didYouMean = async (
  db: Database,
  {
    language,
    query,
    settings,
    stems: { stemOf },
    terms,
  }: { language: string; query: string; settings: SearchSettings; stems: Stems; terms: Term[] },
): Promise<string | null> => {
  const words = terms
    .filter(
      ({ minus, sequence }) => !minus && sequence.length === 1 && sequence[0]!.kind === 'word',
    )
    .flatMap(({ end, sequence, start }) => {
      const [token] = tokensOf(query.slice(start, end), settings)
      const known = token && [...token.word].length >= 4 && !/\p{N}/u.test(token.word)
      return known
        ? [
            {
              end: start + token.end,
              start: start + token.start,
              stem: stemOf(sequence[0]!.word),
              word: token.word,
            },
          ]
        : []
    })
  if (words.length === 0) return null
  const { rows } = await db.query({
    name: 'newsroom-search-similar',
    text: `
      select given.number, array(
        select jsonb_build_object('word', word, 'shown', min(shown)) from newsroom_search_words near
        where near.language = $1 and near.sound % given.sound
        group by word order by max(similarity(near.sound, given.sound)) desc, word limit 30
      ) as near
      from unnest($2::text[], $3::text[], $4::text[]) with ordinality
        as given(word, sound, stem, number)
      where not exists (
        select from newsroom_search_words same where same.language = $1 and same.word = given.word
      ) and (
        -- Not “exists”: Postgres would rather read all texts one after the other.
        select count(*) from (
          select language from newsroom_search where vector @@ given.stem::tsquery offset 0
        ) texts where texts.language = $1
      ) = 0
      order by given.number desc`,
    values: [
      language,
      words.map(({ word }) => word),
      words.map(({ word }) => soundOf(word)),
      words.map(({ stem }) => `${quoted(stem)} & ${quoted(languageLexeme(language))}`),
    ],
  })
  let better = query
  // From the last on, so that the places of those before stay.
  for (const { near, number } of rows) {
    const { end, start, word } = words[Number(number) - 1]!
    const nearest = nearestTo(word, near as Suggestion[])
    if (nearest) better = `${better.slice(0, start)}${nearest.shown}${better.slice(end)}`
  }
  return better === query ? null : better
}

const nearestTo = (word: string, near: Suggestion[]): Suggestion | undefined =>
  near
    .map((suggestion) => ({ ...suggestion, distance: editDistance(word, suggestion.word) }))
    .filter(({ distance }) => distance <= mostWrong([...word].length))
    .sort((one, other) => one.distance - other.distance)[0]
