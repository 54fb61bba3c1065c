export type Id = number | string

/** The id in a relationship's value, whether or not it has been populated. */
export const idOf = (reference: unknown): Id | undefined => {
  if (typeof reference === 'string' || typeof reference === 'number') return reference
  if (typeof reference === 'object' && reference !== null && 'id' in reference) {
    return reference.id as Id
  }
  return undefined
}

/** The ids in a relationship that holds many. */
export const idsOf = (references: unknown): Id[] =>
  Array.isArray(references) ? references.map(idOf).filter((id): id is Id => id !== undefined) : []
