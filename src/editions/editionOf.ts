import { idOf, type Id } from '../relationships/idOf.ts'

/** A row of articles, as far as it tells of the editions of a story. */
export type EditionRow = {
  _status?: null | string
  headline?: null | string
  id: Id
  language: string
  machineTranslated?: boolean | null
  publishedAt?: null | string
  revision?: null | string
  slug?: null | string
  story?: unknown
  summary?: null | string
  translatedFrom?: unknown
  translatedRevision?: null | string
}

/** One edition of a story, as everybody may see it. */
export type Edition = {
  headline: null | string
  id: Id
  language: string
  publishedAt: null | string
  slug: null | string
}

/** The same for the staff. */
export type StaffEdition = Edition & {
  /** As a machine has translated it; no person has changed or checked it. */
  machine: boolean
  /** The source says something else in public than what was translated. */
  outdated: boolean
  /** What the public has of it, whatever is being written. */
  status: 'draft' | 'published'
}

export const editionOf = ({ headline, id, language, publishedAt, slug }: EditionRow): Edition => ({
  id,
  language,
  headline: headline || null,
  slug: slug || null,
  publishedAt: publishedAt ?? null,
})

/**
 * Is a translation behind its source? Not while the source is no longer, or not yet, public: readers
 * cannot compare them then.
 * @param source the row that the public has; `undefined` when it has none
 */
export const isOutdated = (
  { translatedRevision }: Pick<EditionRow, 'translatedRevision'>,
  source: Pick<EditionRow, '_status' | 'revision'> | undefined,
): boolean =>
  Boolean(translatedRevision) &&
  source?._status === 'published' &&
  Boolean(source.revision) &&
  source.revision !== translatedRevision

/** The editions of one story for the staff, in the order of the newsroom's languages. */
export const staffEditionsOf = (
  rows: readonly EditionRow[],
  languages: readonly string[],
): StaffEdition[] =>
  inOrder(rows, languages).map((row) => ({
    ...editionOf(row),
    machine: row.machineTranslated === true,
    status: row._status === 'published' ? 'published' : 'draft',
    outdated: isOutdated(
      row,
      rows.find(({ id }) => id === idOf(row.translatedFrom)),
    ),
  }))

export const inOrder = <T extends { language: string }>(
  rows: readonly T[],
  languages: readonly string[],
): T[] =>
  rows.toSorted((one, other) => languages.indexOf(one.language) - languages.indexOf(other.language))
