import type { SelectType } from 'payload'

/** The stored fields that each derived one is made from. */
const sources: Record<string, string[]> = {
  byline: ['authors', 'language'],
  editions: ['story'],
  html: ['body', 'language'],
  markdown: ['body', 'language'],
  parts: ['body', 'language'],
  plainText: ['body', 'language'],
  relatedNews: ['language', 'section', 'story', 'tags', 'translatedFrom'],
  sectionName: ['section', 'language'],
  tagNames: ['tags', 'language'],
}

const isChosen = (value: unknown) => value === true || (typeof value === 'object' && value !== null)

/** Does the `select` choose what `relatedNews.resolved` is made from, when it chooses that? */
const relatedWithSources = (related: SelectType[string] | undefined) =>
  typeof related === 'object' && related.resolved
    ? { ...related, automatic: true, items: true }
    : related

/**
 * A `select` that also reads what the derived fields in it are made from.
 * @returns the wider `select`, and the paths that it adds, to be taken out of the answer again;
 *   `undefined` when nothing has to be added
 */
export const widenSelect = (
  select: SelectType | undefined,
): { added: string[][]; select: SelectType | undefined } | undefined => {
  if (!select || Object.keys(select).length === 0) return undefined
  const including = Object.values(select).some(isChosen)
  const wanted = Object.keys(sources).filter((name) =>
    including ? isChosen(select[name]) : select[name] !== false,
  )
  const needed = new Set(wanted.flatMap((name) => sources[name]!))

  if (!including) {
    const added = Object.keys(select).filter((name) => needed.has(name))
    if (added.length === 0) return undefined
    const rest = Object.fromEntries(
      Object.entries(select).filter(([name]) => !added.includes(name)),
    )
    return {
      added: added.map((name) => [name]),
      select: Object.keys(rest).length > 0 ? rest : undefined,
    }
  }

  const added = [...needed].filter((name) => !isChosen(select[name])).map((name) => [name])
  const related = select.relatedNews
  const wider = relatedWithSources(related)
  if (typeof related === 'object' && wider !== related) {
    for (const name of ['automatic', 'items']) {
      if (!isChosen(related[name])) added.push(['relatedNews', name])
    }
  }
  if (added.length === 0) return undefined
  return {
    added,
    select: {
      ...select,
      ...Object.fromEntries(
        added.filter(({ length }) => length === 1).map(([name]) => [name, true]),
      ),
      ...(wider === undefined ? {} : { relatedNews: wider }),
    },
  }
}
