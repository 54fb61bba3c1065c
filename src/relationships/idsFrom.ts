import type { Payload } from 'payload'

import type { SanitizedOptions } from '../options/types.ts'
import type { Id } from './idOf.ts'

/** Ids of articles as Payload has them, from the texts that tables of the newsroom's own have. */
export const idsFrom = (
  texts: readonly string[],
  { slugs }: SanitizedOptions,
  { collections, db }: Pick<Payload, 'collections' | 'db'>,
): Id[] => {
  const type = collections[slugs.articles].customIDType ?? db.defaultIDType
  return type === 'number' ? texts.map(Number) : [...texts]
}
