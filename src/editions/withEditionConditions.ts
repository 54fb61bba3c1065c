import { QueryError, type Where } from 'payload'

/**
 * How `recordEditions` writes a language into a list of languages, which is text. Payload looks for it
 * anywhere in the text with `like`, and at its beginning and end with `not_like`.
 */
const mark = (language: string) => `%|${language}|%`

type Text = 'languages' | 'outdated'

/** Of articles: the languages that their story lacks, and those in which it is behind its source. */
export const editionFilters = {
  missingLanguages: { has: 'not_like', text: 'languages' },
  outdatedLanguages: { has: 'like', text: 'outdated' },
} as const satisfies Record<string, { has: 'like' | 'not_like'; text: Text }>

type Filter = (typeof editionFilters)[keyof typeof editionFilters]

const filters: Record<string, Filter | undefined> = editionFilters

const listOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : String(value ?? '').split(',')).map(String).filter(Boolean)

/** One condition on such a list, as conditions on the text that the story has. */
const conditionOn = (
  { has, text }: Filter,
  { operator, path, value }: { operator: string; path: string; value: unknown },
  languages: readonly string[],
): Where => {
  const hasAll = (codes: readonly string[], like: 'like' | 'not_like'): Where[] =>
    codes.map((code) => ({ [`story.${text}`]: { [like]: mark(code) } }))
  const hasNot = has === 'like' ? 'not_like' : 'like'
  if (operator === 'exists') {
    return String(value) === 'true'
      ? { or: hasAll(languages, has) }
      : { and: hasAll(languages, hasNot) }
  }
  const asked = listOf(value)
  // Nothing is chosen yet.
  if (asked.length === 0) return {}
  const isKnown = asked.every((code) => languages.includes(code))
  if (isKnown && ['contains', 'equals', 'in'].includes(operator)) {
    return { or: hasAll(asked, has) }
  }
  if (isKnown && operator === 'all') return { and: hasAll(asked, has) }
  if (isKnown && ['not_equals', 'not_in'].includes(operator)) return { and: hasAll(asked, hasNot) }
  throw new QueryError([{ path }])
}

/**
 * A condition on articles in which `missingLanguages` and `outdatedLanguages` are told in what the story
 * has stored. Both can be asked with `in`, `all`, `equals`, `contains`, their opposites and `exists`; of no
 * language at all they are no condition.
 * @throws QueryError of other operators, and of languages that the newsroom does not have
 */
export const withEditionConditions = (where: Where, languages: readonly string[]): Where => {
  const kept: Where = {}
  const told: Where[] = []
  for (const [path, condition] of Object.entries(where)) {
    const filter = filters[path]
    if (['and', 'or'].includes(path.toLowerCase()) && Array.isArray(condition)) {
      kept[path] = condition.map((one: Where) => withEditionConditions(one, languages))
    } else if (filter && typeof condition === 'object') {
      for (const [operator, value] of Object.entries(condition)) {
        told.push(conditionOn(filter, { operator, path, value }, languages))
      }
    } else kept[path] = condition
  }
  if (told.length === 0) return kept
  return { and: [kept, ...told].filter((one) => Object.keys(one).length > 0) }
}
