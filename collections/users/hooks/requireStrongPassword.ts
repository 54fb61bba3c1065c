import { ValidationError, type CollectionBeforeValidateHook } from 'payload'

import { say } from '../../../src/translations/say.ts'

/** The shortest password that is taken; NIST SP 800-63B asks for length and against composition rules. */
const shortest = 12

/** Payload itself takes three characters. */
export const requireStrongPassword: CollectionBeforeValidateHook = ({ collection, data, req }) => {
  const password: unknown = data?.password
  if (typeof password === 'string' && password !== '' && [...password].length < shortest) {
    throw new ValidationError({
      collection: collection.slug,
      errors: [
        { message: say(req.t, 'shortPassword', { characters: shortest }), path: 'password' },
      ],
      req,
    })
  }
  return data
}
