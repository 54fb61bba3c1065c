import {
  ValidationError,
  type CollectionBeforeOperationHook,
  type CollectionBeforeValidateHook,
  type PayloadRequest,
  type TypeWithID,
  type Where,
} from 'payload'

import { passwordWeakness, shortestPassword } from '../../../src/login/passwordWeakness.ts'
import { say } from '../../../src/translations/say.ts'

type Person = { email?: unknown; id?: number | string; name?: unknown }

const refuseWeak = async (
  password: unknown,
  person: Person,
  { collection, req }: { collection: string; req: PayloadRequest },
) => {
  const own = [person.email, person.name].filter((text) => typeof text === 'string')
  const weakness = typeof password === 'string' ? await passwordWeakness(password, own) : 'short'
  if (!weakness) return
  const message =
    weakness === 'short'
      ? say(req.t, 'shortPassword', { characters: shortestPassword })
      : say(req.t, 'guessablePassword')
  throw new ValidationError({ collection, errors: [{ message, path: 'password' }], req })
}

/**
 * Payload itself takes any three characters.
 * @throws ValidationError 400
 */
export const requireStrongPassword: CollectionBeforeValidateHook = async ({
  collection,
  data,
  originalDoc,
  req,
}) => {
  const password: unknown = data?.password
  if (password !== undefined && password !== null && password !== '') {
    await refuseWeak(password, { ...originalDoc, ...data }, { collection: collection.slug, req })
  }
  return data
}

/**
 * The same for a password that is set with the link of a letter, which is shown to no other hook.
 * @throws ValidationError 400
 */
export const requireStrongReset: CollectionBeforeOperationHook = async ({
  args,
  collection: { slug },
  operation,
  req,
}) => {
  if (operation !== 'resetPassword') return args
  const { password, token } = (args as { data: { password?: unknown; token?: unknown } }).data
  const where: Where = { resetPasswordToken: { equals: token } }
  const known = typeof token === 'string' && /^[\da-f]+$/.test(token)
  const person = known
    ? await req.payload.db.findOne<Person & TypeWithID>({ collection: slug, req, where })
    : null
  await refuseWeak(password, person ?? {}, { collection: slug, req })
  return args
}
