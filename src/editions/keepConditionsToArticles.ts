import type { FlattenedField, Payload } from 'payload'

import type { SanitizedOptions } from '../options/types.ts'
import { editionFilters } from './withEditionConditions.ts'

/**
 * Has Payload refuse `missingLanguages` and `outdatedLanguages` as conditions and orders wherever
 * `withEditionConditions` has not told what they mean: from documents that lead to an article, in joins,
 * in versions. Payload's list offers a virtual field for filtering if it names a path, and passes over a
 * path that leads nowhere; one without a path it refuses, but does not offer. So the admin is given the
 * former, from `fields`, and the queries of the running Payload the latter.
 */
export const keepConditionsToArticles = (payload: Payload, options: SanitizedOptions): void => {
  const { config } = payload.collections[options.slugs.articles]!
  config.flattenedFields = config.flattenedFields.map((field) =>
    Object.hasOwn(editionFilters, field.name)
      ? ({ ...field, virtual: true } as FlattenedField)
      : field,
  )
}
