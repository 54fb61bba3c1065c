import { APIError, type PayloadRequest } from 'payload'

import { say } from '../translations/say.ts'

/** Postgres ends one of two that wait for each other, or that have written over each other. */
const codes = ['40P01', '40001']

/**
 * Was it refused since others wrote at the same moment? It can be done again as it is.
 * @see https://www.postgresql.org/docs/current/errcodes-appendix.html class 40
 */
export const isWriteConflict = (error: unknown): boolean => hasCode(error, codes)

/** The same; or somebody else holds what was waited for no longer than `lock_timeout`. */
export const isHeldByOthers = (error: unknown): boolean => hasCode(error, [...codes, '55P03'])

/** Was it refused since something before it in the same transaction was? */
export const isAborted = (error: unknown): boolean => hasCode(error, ['25P02'])

const hasCode = (error: unknown, wanted: readonly string[]): boolean => {
  if (typeof error !== 'object' || error === null) return false
  const { cause, code, originalError } = error as Record<string, unknown>
  return wanted.includes(String(code)) || hasCode(originalError, wanted) || hasCode(cause, wanted)
}

/** 503: what is told of a conflict. */
export const writeConflict = (t: PayloadRequest['t'], cause?: unknown) =>
  Object.assign(new APIError(say(t, 'othersWrote'), 503, undefined, true), { cause })
