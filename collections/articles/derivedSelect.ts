import type { SelectType } from 'payload'
import { getSelectMode } from 'payload/shared'

/** The stored fields that each derived one is made from; of a group, those outside of it. */
const sources: Record<string, string[]> = {
  byline: ['authors', 'language'],
  dateline: ['language'],
  editions: ['story'],
  html: ['body', 'language'],
  killed: ['story'],
  markdown: ['body', 'language'],
  missingLanguages: ['story'],
  outdatedLanguages: ['story'],
  parts: ['body', 'language'],
  plainText: ['body', 'language'],
  relatedNews: ['authors', 'dateline', 'language', 'section', 'story', 'tags', 'translatedFrom'],
  sectionName: ['section', 'language'],
  tagNames: ['tags', 'language'],
}

/** Groups with a derived field in them, and the fields beside it that it is made from. */
const groups: Record<string, { derived: string; from: string[] }> = {
  dateline: { derived: 'text', from: ['agency', 'date', 'place'] },
  relatedNews: { derived: 'resolved', from: ['automatic', 'items'] },
}

const isGroup = (value: unknown): value is SelectType => typeof value === 'object' && value !== null

const isChosen = (value: unknown) => value === true || isGroup(value)

/** Does the `select` say what it wants, or what it does not want? It does one of them throughout. */
const isIncluding = (select: SelectType) => getSelectMode(select) === 'include'

/** Whether the derived field of that name, or the one in that group, is to be computed. */
const isWanted = (name: string, select: SelectType, including: boolean): boolean => {
  const group = groups[name]
  const given = select[name]
  const value = group && isGroup(given) ? given[group.derived] : given
  return including ? isChosen(value) : value !== false
}

/** The `select` of a group that also reads what its derived field is made from, and what that adds. */
const widenGroup = (name: string, select: SelectType, including: boolean) => {
  const { from } = groups[name]!
  const value = select[name]
  if (!isGroup(value) || !isWanted(name, select, including)) return { added: [], value }
  if (including) {
    const added = from.filter((field) => !isChosen(value[field]))
    return {
      added,
      value: { ...value, ...Object.fromEntries(added.map((field) => [field, true])) },
    }
  }
  const added = from.filter((field) => value[field] === false)
  const rest = Object.entries(value).filter(([field]) => !added.includes(field))
  return { added, value: rest.length > 0 ? Object.fromEntries(rest) : undefined }
}

/**
 * A `select` that also reads what the derived fields in it are made from.
 * @returns the wider `select`, and the paths that it adds, to be taken out of the answer again;
 *   `undefined` when nothing has to be added
 */
export const widenSelect = (
  select: SelectType | undefined,
): { added: string[][]; select: SelectType | undefined } | undefined => {
  if (!select || Object.keys(select).length === 0) return undefined
  const including = isIncluding(select)
  const needed = new Set(
    Object.keys(sources)
      .filter((name) => isWanted(name, select, including))
      .flatMap((name) => sources[name]!),
  )

  const widened = Object.keys(groups).map((name) => ({
    name,
    ...widenGroup(name, select, including),
  }))
  const inGroups = widened.flatMap(({ added, name }) => added.map((field) => [name, field]))
  const outside = [...needed].filter((name) =>
    including ? !isChosen(select[name]) : select[name] === false,
  )
  if (outside.length === 0 && inGroups.length === 0) return undefined

  const wider: Record<string, unknown> = { ...select }
  for (const name of outside) {
    if (including) wider[name] = true
    else delete wider[name]
  }
  for (const { added, name, value } of widened) {
    if (added.length === 0) continue
    // A group of which nothing is left out any more need not be named.
    if (value === undefined) delete wider[name]
    else wider[name] = value
  }
  return {
    added: [...outside.map((name) => [name]), ...inGroups],
    select: Object.keys(wider).length > 0 ? (wider as SelectType) : undefined,
  }
}
