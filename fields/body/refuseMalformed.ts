import { ValidationError, type FieldHook } from 'payload'

import { grammarOf } from './grammarOf.ts'
import { malformed } from './malformed.ts'

/**
 * Refuses a body that the editor could not open again.
 * @throws ValidationError 400 that names the node
 */
export const refuseMalformed: FieldHook = ({
  collection,
  field,
  originalDoc,
  path,
  req,
  value,
}) => {
  const editor = 'editor' in field && typeof field.editor === 'object' ? field.editor : {}
  const problem = malformed(value, grammarOf(editor))
  if (!problem) return value
  throw new ValidationError({
    collection: collection?.slug,
    errors: [
      {
        message: `The text cannot be saved. ${problem}`,
        path: path.join('.'),
      },
    ],
    id: originalDoc?.id,
    req,
  })
}
