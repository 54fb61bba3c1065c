import {
  AuthenticationError,
  FileUploadError,
  Forbidden,
  Locked,
  LockedAuth,
  MissingFile,
  NotFound,
  QueryError,
  ValidationError,
  type AfterErrorHook,
  type ValidationFieldError,
} from 'payload'

import { isLogin } from '../login/loggingIn.ts'
import { loginPolicy } from '../login/loginPolicy.ts'
import { say } from '../translations/say.ts'
import { explanationOf } from './refusedValue.ts'
import { isWriteConflict, writeConflict } from '../database/writeConflict.ts'

/** Payload's errors by their names, which a minified build of a site takes from their classes. */
const names = {
  AuthenticationError,
  FileUploadError,
  Forbidden,
  Locked,
  LockedAuth,
  MissingFile,
  NotFound,
  QueryError,
  ValidationError,
}

const nameOf = (error: Error): string | undefined =>
  Object.entries(names).find(([, known]) => error instanceof known)?.[0]

type Known = Error & { data?: unknown; isPublic?: boolean; originalError?: Error; status?: number }

/**
 * What a caller is told of a validation error. Payload names the fields and leaves what is wrong with
 * them to a form; the newsroom's own rules say it themselves, in errors without a label.
 */
const messageOf = (error: Known): string => {
  const own = ((error.data as { errors?: ValidationFieldError[] } | null)?.errors ?? []).filter(
    ({ label }) => !label,
  )
  return error instanceof ValidationError && own.length > 0
    ? own.map(({ message }) => message).join(' ')
    : error.message
}

/** A locked account and a wrong password are told in the same words: who has one is nobody's business. */
const asFailedLogin = ({ context, req }: Parameters<AfterErrorHook>[0], cause: Known): Known => {
  const isFailure = cause instanceof AuthenticationError || cause instanceof LockedAuth
  if (!isFailure || !isLogin(context)) return cause
  const { attempts, lockTime } = loginPolicy
  const message = say(req.t, 'loginFailed', { attempts, minutes: lockTime / 60_000 })
  return Object.assign(new AuthenticationError(), { message })
}

/** What goes wrong in the server is told only where that is said of it, such as of a service that fails. */
const isForPeople = ({ isPublic }: Known, status: number): boolean =>
  status < 500 ? isPublic !== false : isPublic === true

/**
 * Makes the answer to a failed request say what is wrong: values that only the database refused are
 * the caller's fault, not the server's; a message that is meant for people is never lost; and names of
 * errors stay what they are when the server's code is minified.
 */
export const explainErrors: AfterErrorHook = (given) => {
  const { error, graphqlResult, result } = given
  const cause: Known = isWriteConflict(error)
    ? writeConflict(given.req.t)
    : asFailedLogin(given, (error as Known).originalError ?? error)
  const refused = explanationOf(error)
  const status = refused ? 400 : cause.status
  if (!refused && (!status || !isForPeople(cause, status))) return undefined

  const message = refused ?? messageOf(cause)
  const name = nameOf(cause)
  if (graphqlResult) {
    const extensions = { ...graphqlResult.extensions, ...(name && { name }), statusCode: status }
    return {
      graphqlResult: { ...graphqlResult, extensions, message },
    } as ReturnType<AfterErrorHook>
  }
  const first = refused ? {} : (result?.errors?.[0] ?? {})
  return { response: { errors: [{ ...first, ...(name && { name }), message }] }, status }
}
