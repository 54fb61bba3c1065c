import { AuthenticationError, type CollectionBeforeOperationHook, type Where } from 'payload'

import { hashInVain } from '../../../src/login/hashInVain.ts'
import { noteLogin } from '../../../src/login/loggingIn.ts'

type Given = { data?: { email?: unknown; password?: unknown; username?: unknown } }

/** Postgres' texts hold none; asking for one is an error of the database. */
const withoutNul = (text: string) => !text.includes('\0')

/**
 * A login fails in the same words and after the same work whether nobody has the address, the password is
 * wrong, or the account is locked. Payload answers at once where there is nothing to compare, and tells
 * locked accounts from others; how the words become the same is in `explainErrors`.
 * @throws AuthenticationError
 */
export const concealAccounts: CollectionBeforeOperationHook = async ({
  args,
  collection,
  operation,
  req,
}) => {
  if (operation !== 'login') return args
  noteLogin(req)
  const { email, password, username } = (args as Given).data ?? {}
  // What is incomplete Payload refuses itself; of user names only a project's override knows.
  if (typeof email !== 'string' || email.trim() === '' || username) return args
  if (typeof password !== 'string' || password.trim() === '') return args

  const where: Where = { email: { equals: email.toLowerCase().trim() } }
  const found = withoutNul(email)
    ? await req.payload.db.findOne<{ id: number | string; lockUntil?: null | string }>({
        collection: collection.slug,
        req,
        select: { lockUntil: true },
        where,
      })
    : null
  const isLocked = found?.lockUntil && new Date(found.lockUntil) > new Date()
  if (found && !isLocked) return args
  await hashInVain(password)
  throw new AuthenticationError(req.t)
}
