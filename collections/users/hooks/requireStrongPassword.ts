import { ValidationError, type CollectionBeforeValidateHook } from 'payload'

/** The shortest password that is taken; NIST SP 800-63B asks for length and against composition rules. */
const shortest = 12

/** Payload itself takes three characters. */
export const requireStrongPassword: CollectionBeforeValidateHook = ({ collection, data, req }) => {
  const password: unknown = data?.password
  if (typeof password === 'string' && password !== '' && [...password].length < shortest) {
    throw new ValidationError({
      collection: collection.slug,
      errors: [{ message: `Use a password of at least ${shortest} characters.`, path: 'password' }],
      req,
    })
  }
  return data
}
