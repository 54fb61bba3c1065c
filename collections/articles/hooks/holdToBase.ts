import {
  APIError,
  type CollectionBeforeChangeHook,
  type CollectionBeforeOperationHook,
  type PayloadRequest,
} from 'payload'

import { advisoryLock } from '../../../src/database/advisoryLock.ts'
import { say } from '../../../src/translations/say.ts'

/**
 * What the sender of a request that changes one article has read of it: `If-Match: "{updatedAt}"`,
 * or the field itself where a form is sent, as the admin’s buttons do.
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-13.1.1
 */
const baseOf = (req: PayloadRequest, id: unknown, data: unknown): string | undefined => {
  if (req.payloadAPI !== 'REST' || String(req.routeParams?.id) !== String(id)) return undefined
  const header = req.headers.get('if-match')?.trim().replaceAll('"', '')
  if (header) return header
  const isForm = req.headers.get('content-type')?.startsWith('multipart/form-data')
  const { updatedAt } = (data ?? {}) as { updatedAt?: unknown }
  return isForm && typeof updatedAt === 'string' && updatedAt !== '' ? updatedAt : undefined
}

const timeOf = (moment: unknown) => Date.parse(String(moment))

/** Two who change the article from the same base come one after the other. */
export const awaitTurn: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const { data, id } = args as { data?: unknown; id?: unknown }
  if ((operation === 'update' || operation === 'updateByID') && baseOf(req, id, data)) {
    await advisoryLock(req, `newsroom: article ${String(id)}`)
  }
  return args
}

/**
 * Refuses to change an article that was changed since the sender read it: what somebody else has
 * written meanwhile is not written over.
 * @throws APIError 412, with the present `updatedAt` in its data
 */
export const holdToBase: CollectionBeforeChangeHook = ({ data, operation, originalDoc, req }) => {
  const base = operation === 'update' ? baseOf(req, originalDoc?.id, data) : undefined
  if (base === undefined || timeOf(base) === timeOf(originalDoc.updatedAt)) return data
  const { updatedAt } = originalDoc as { updatedAt: string }
  throw new APIError(say(req.t, 'changedSince'), 412, { updatedAt }, true)
}
