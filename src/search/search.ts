import { keys, listOf, type ListKind } from '../delivery/readModel/keys.ts'
import type { Database, SearchAnswer, SearchWish } from '../delivery/shapes/asking.ts'
import { countHits, facetsOf } from './countHits.ts'
import { readCursor, writeCursor, type Place } from './cursor.ts'
import { didYouMean } from './didYouMean.ts'
import { findHits } from './findHits.ts'
import { highlightHeadline, highlightText, textReader, wordsLike } from './highlight.ts'
import { languageLexeme, listLexeme } from './lexemes.ts'
import { loadSearchSettings } from './loadSearchSettings.ts'
import { parseQuery, type Term } from './parseQuery.ts'
import { queryOf } from './queryOf.ts'
import type { SearchSettings } from './SearchSettings.ts'
import { stemsOf, type Stems } from './stemsOf.ts'

/** Fewer stories than these are few: something may be misspelt. */
const few = 3

/** Characters of the JSON of a text that are looked through for a snippet. */
const maxText = 40_000

const filters = ['author', 'place', 'section', 'tag'] as const satisfies ListKind[]

/**
 * Public stories of a language that have all words of a query, best first, as JSON of `SearchShape`, without
 * `highlights` if they are not wanted. A query without words finds nothing.
 *
 * @throws {BadCursor}
 */
export const search = async (db: Database, wish: SearchWish): Promise<SearchAnswer> => {
  const { facets, language, limit, q, total } = wish
  const after = wish.after === undefined ? null : readCursor(wish.after)
  const settings = await loadSearchSettings(db, language)
  const terms = parseQuery(q, settings)
  const stems = await stemsOf(db, settings, [
    ...new Set(terms.flatMap(({ sequence }) => sequence.map(({ word }) => word))),
  ])
  const query = queryOf(terms, stems)
  const scope = query && {
    language,
    names: [
      languageLexeme(language),
      ...filters.flatMap((kind) => {
        const slug = wish[kind]
        return slug === undefined ? [] : [listLexeme(listOf(kind, slug))]
      }),
    ],
    query,
    span: { from: momentIn(wish.from, -Infinity), to: momentIn(wish.to, Infinity) },
  }
  const hits = scope ? await findHits(db, { ...scope, after, count: limit + 1 }) : []
  const shown = hits.slice(0, limit)
  const isFew = scope !== null && after === null && hits.length < few
  const counted = !total ? undefined : scope ? await countHits(db, scope) : 0
  const found = !facets ? undefined : scope ? await facetsOf(db, scope) : { sections: [], tags: [] }
  const rest = {
    didYouMean: isFew ? await didYouMean(db, { language, query: q, settings, stems, terms }) : null,
    ...(found && { facets: found }),
    next: hits.length > limit ? writeCursor(shown.at(-1)!) : null,
    ...(counted !== undefined && { total: counted }),
  }
  const articles =
    wish.highlights === false
      ? await cardsOf(db, shown)
      : await articlesOf(db, shown, { settings, stems, terms })
  return {
    cursors: articles.map(({ place }) => writeCursor(place)),
    json: `{"articles":[${articles.map(({ json }) => json).join(',')}],${JSON.stringify(rest).slice(1)}`,
    // How a language is searched is among the newsroom’s settings.
    keys: [keys.search(language), keys.newsroom],
  }
}

const momentIn = (moment: string | undefined, otherwise: number): number => {
  const time = moment === undefined ? NaN : Date.parse(moment)
  return Number.isNaN(time) ? otherwise : time
}

type Found = { json: string; place: Place }

/** JSON of `CardShape`, of each that is still public. */
const cardsOf = async (db: Database, places: Place[]): Promise<Found[]> => {
  if (places.length === 0) return []
  const { rows } = await db.query({
    name: 'newsroom-search-cards',
    text: cardsWith('number'),
    values: [places.map(({ article }) => article)],
  })
  return rows.map(({ card, number }) => ({
    json: card as string,
    place: places[Number(number) - 1]!,
  }))
}

const cardsWith = (columns: string) => `
  select card, ${columns} from unnest($1::text[]) with ordinality as hit(article, number)
  join newsroom_delivery using (article) order by number`

/** JSON of `HitShape`, of each that is still public. */
const articlesOf = async (
  db: Database,
  places: Place[],
  { settings, stems, terms }: { settings: SearchSettings; stems: Stems; terms: Term[] },
): Promise<Found[]> => {
  if (places.length === 0) return []
  const { rows } = await db.query({
    name: 'newsroom-search-texts',
    text: cardsWith('number, left(plain_text, $2) as text'),
    values: [places.map(({ article }) => article), maxText],
  })
  const wanted = { stemOf: stems.stemOf, terms: terms.filter(({ minus }) => !minus) }
  const read = textReader(settings, wanted)
  const hits = rows.map(({ card, number, text }) => ({
    card: card as string,
    place: places[Number(number) - 1]!,
    headline: read((JSON.parse(card as string) as { headline: string }).headline),
    text: read(textIn(text as string)),
  }))
  const { stemOf } = settings.dictionary
    ? await stemsOf(db, settings, [
        ...new Set([
          ...wordsLike(
            hits.flatMap(({ headline, text }) => [headline, text]),
            wanted,
          ),
          ...wanted.terms.flatMap(({ sequence }) => sequence.map(({ word }) => word)),
        ]),
      ])
    : stems
  return hits.map(({ card, headline, place, text }) => {
    const highlights = {
      headline: highlightHeadline(headline, { ...wanted, stemOf }),
      text: highlightText(text, { ...wanted, stemOf }),
    }
    return { json: `${card.slice(0, -1)},"highlights":${JSON.stringify(highlights)}}`, place }
  })
}

/** A text of which the JSON may be cut off. */
const textIn = (json: string): string => {
  try {
    return JSON.parse(json) as string
  } catch {
    const [whole] = /^"(?:[^\\]|\\u[\da-f]{4}|\\[^u])*/i.exec(json) ?? ['"']
    return JSON.parse(`${whole}"`) as string
  }
}
