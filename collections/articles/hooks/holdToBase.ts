import {
  APIError,
  type CollectionBeforeChangeHook,
  type CollectionBeforeOperationHook,
  type CollectionBeforeValidateHook,
  type PayloadRequest,
} from 'payload'

import { advisoryLock } from '../../../src/database/advisoryLock.ts'
import { turnOf } from '../../../src/editions/turnOf.ts'
import { say } from '../../../src/translations/say.ts'

/**
 * `If-Match: "{updatedAt}"` of a request that changes one article: what the sender has read of it.
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-13.1.1
 */
const baseOf = (req: PayloadRequest, id: unknown): string | undefined => {
  if (req.payloadAPI !== 'REST' || String(req.routeParams?.id) !== String(id)) return undefined
  return req.headers.get('if-match')?.trim().replaceAll('"', '') || undefined
}

/** In a request's context: the one article that is changed, which has waited for its turn. */
const oneKey = 'newsroomOneArticle'

const timeOf = (moment: unknown) => Date.parse(String(moment))

/** Whoever changes an article in this transaction comes after the others who do. */
export const holdArticle = (req: PayloadRequest, id: unknown) =>
  advisoryLock(req, turnOf(String(id)))

/** Those who change one article come one after the other, so that each writes over what is there. */
export const awaitTurn: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const { disableTransaction, id } = args as { disableTransaction?: boolean; id?: unknown }
  if (operation !== 'update' && operation !== 'updateByID') return args
  req.context[oneKey] = id
  if (id !== undefined && !disableTransaction) await holdArticle(req, id)
  return args
}

/** Of many that are changed, each waits before anything else is held: stories and addresses come after articles. */
export const awaitTurnAmongMany: CollectionBeforeValidateHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const hasWaited = String(req.context[oneKey]) === String(originalDoc?.id)
  if (operation === 'update' && !hasWaited && (await req.transactionID) !== undefined) {
    await holdArticle(req, originalDoc.id)
  }
  return data
}

/**
 * Refuses to change an article that was changed since the sender read it: what somebody else has
 * written meanwhile is not written over.
 * @throws APIError 412, with the present `updatedAt` in its data
 */
export const holdToBase: CollectionBeforeChangeHook = ({ data, operation, originalDoc, req }) => {
  const base = operation === 'update' ? baseOf(req, originalDoc?.id) : undefined
  if (base === undefined || timeOf(base) === timeOf(originalDoc.updatedAt)) return data
  const { updatedAt } = originalDoc as { updatedAt: string }
  throw new APIError(say(req.t, 'changedSince'), 412, { updatedAt }, true)
}
