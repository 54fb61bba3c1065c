import { ValidationError, type CollectionBeforeValidateHook } from 'payload'

import { longTexts } from '../../../fields/longTexts.ts'
import { say } from '../../../src/translations/say.ts'
import { sayLabel } from '../../../src/translations/sayLabel.ts'

/**
 * What is longer than a field takes is refused in drafts too, which Payload does not validate: a headline
 * of 100,000 letters stands in everybody's lists.
 * @throws ValidationError 400 with a message for each field
 */
export const refuseLongTexts: CollectionBeforeValidateHook = ({
  collection,
  data,
  originalDoc,
  req,
}) => {
  const found = longTexts(collection.flattenedFields, { before: originalDoc, data })
  if (found.length === 0) return data
  const errors = found.map(({ field, length, most, path }) => {
    const values = { field: sayLabel(field, req), length, most }
    return { message: say(req.t, 'textTooLong', values), path }
  })
  throw new ValidationError({ collection: collection.slug, errors, id: originalDoc?.id, req })
}
