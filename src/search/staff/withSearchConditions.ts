import type { Where } from 'payload'

import type { Id } from '../../relationships/idOf.ts'

/** What the admin’s list sends for what is typed into its search: one of these fields is like it. */
export const staffSearchFields = ['headline', 'summary', 'slug'] as const

/** What was typed, where a condition is the admin’s search and nothing else. */
export const typedIn = ({ or, ...more }: Where): string | null => {
  if (!or || or.length !== staffSearchFields.length || Object.keys(more).length > 0) return null
  const typed = or.map((condition, index) => {
    const [[field, operators] = [], ...others] = Object.entries(condition)
    const { like, ...rest } = (operators ?? {}) as { like?: unknown }
    const isOne =
      field === staffSearchFields[index] && others.length === 0 && Object.keys(rest).length === 0
    return isOne && typeof like === 'string' ? like : null
  })
  return typed.every((text) => text !== null && text === typed[0]) ? typed[0]! : null
}

/** The admin’s search for what was typed and nothing else: to `like`, some signs stand for any others. */
const like = (typed: string): Where => {
  const exact = typed.replace(/[\\%_]/g, '\\$&')
  return { or: staffSearchFields.map((field) => ({ [field]: { like: exact } })) }
}

/**
 * The same conditions, with the admin’s search replaced by the articles that it finds; where `find` gives no
 * answer (`null`), by what has the letters that were typed. The conditions that it is combined with stay in any case.
 */
export const withSearchConditions = async (
  where: Where,
  find: (typed: string) => Promise<Id[] | null>,
): Promise<Where> => {
  const typed = typedIn(where)
  if (typed !== null) {
    const found = await find(typed)
    return found ? { id: { in: found } } : like(typed)
  }
  if (!where.and) return where
  const and = await Promise.all(where.and.map((one) => withSearchConditions(one, find)))
  return { ...where, and }
}
