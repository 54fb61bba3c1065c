const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The ids that conditions on documents list, separated by commas: `{ id: { in: '1,2' } }`. */
export const listedIds = (where: unknown): string[] => {
  if (Array.isArray(where)) return where.flatMap(listedIds)
  if (!isObject(where)) return []
  return Object.entries(where).flatMap(([path, condition]) => {
    if (['and', 'or'].includes(path.toLowerCase())) return listedIds(condition)
    if (path !== 'id' || !isObject(condition)) return []
    return ['in', 'not_in', 'all'].flatMap((operator) => {
      const list = condition[operator]
      return typeof list === 'string' ? list.split(',') : []
    })
  })
}
