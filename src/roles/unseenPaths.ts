import type { Where } from 'payload'

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Conditions that look into other documents past what their readers may see: Payload scopes a path
 * such as `relatedNews.items.headline`, and lets a condition on the documents themselves pass
 * (`relatedNews.items: { contains: { headline: … } }`). With one, the words of a draft can be guessed.
 * @returns the paths of such conditions
 */
export const unseenConditions = (where: unknown): string[] => {
  if (Array.isArray(where)) return where.flatMap(unseenConditions)
  if (!isObject(where)) return []
  return Object.entries(where as Where).flatMap(([path, condition]) => {
    if (['and', 'or'].includes(path.toLowerCase())) return unseenConditions(condition)
    return isObject(condition) && Object.values(condition).some(isObject) ? [path] : []
  })
}

/**
 * Orders by a field of other documents, which tell of drafts among them.
 * @param relations paths that lead to documents of which some are not public
 * @returns the orders that follow one of them
 */
export const unseenOrders = (sort: unknown, relations: readonly string[]): string[] => {
  const orders = Array.isArray(sort) ? sort : typeof sort === 'string' ? sort.split(',') : []
  return orders.filter(
    (order): order is string =>
      typeof order === 'string' &&
      relations.some((path) =>
        order.trim().replace(/^-/, '').replaceAll('__', '.').startsWith(`${path}.`),
      ),
  )
}
