import { ValidationError, type CollectionBeforeValidateHook } from 'payload'

import { isWeakKey, shortestKey } from '../../../src/login/isWeakKey.ts'
import { say } from '../../../src/translations/say.ts'

/**
 * Payload itself takes any letter.
 * @throws ValidationError 400
 */
export const requireStrongKey: CollectionBeforeValidateHook = async ({
  collection,
  data,
  originalDoc,
  req,
}) => {
  const key: unknown = data?.apiKey
  const isNew = typeof key === 'string' && key !== '' && key !== originalDoc?.apiKey
  if (!isNew || !(await isWeakKey(key))) return data
  const message = say(req.t, 'apiKeyWeak', { least: shortestKey })
  throw new ValidationError({
    collection: collection.slug,
    errors: [{ message, path: 'apiKey' }],
    id: originalDoc?.id,
    req,
  })
}
