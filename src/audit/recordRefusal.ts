import { createLocalReq, type AfterErrorHook, type APIError } from 'payload'

import type { SanitizedOptions } from '../options/types.ts'
import { recordRefusals } from './recordRefusals.ts'
import { refusedDocument } from './noteRefusals.ts'

/** Of a GraphQL error: the field that failed, whatever alias it was asked by. */
type FieldError = { nodes?: readonly { name?: { value?: string } }[] }

/**
 * Reading changes nothing, and pages ask for much that their reader may not see. Over GraphQL everything
 * is sent alike: the name of the mutation says what it was.
 */
const isWrite = (method: string | undefined, mutation: string | undefined): boolean =>
  mutation === undefined
    ? method !== 'GET' && method !== 'HEAD'
    : /^(create|delete|duplicate|restore|unlock|update)/.test(mutation)

/**
 * Tells the log what somebody who is logged in wanted to do and may not. What they did is rolled back
 * with its transaction, and so this is not in it.
 */
export const recordRefusal =
  (options: SanitizedOptions): AfterErrorHook =>
  async ({ error, graphqlResult, req }) => {
    const cause = (error as { originalError?: APIError }).originalError ?? (error as APIError)
    const mutation = graphqlResult && ((error as FieldError).nodes?.[0]?.name?.value ?? '')
    if (cause.status !== 403 || !req.user || !isWrite(req.method, mutation)) return undefined
    const { collection, id } = (req.routeParams ?? {}) as Record<string, string | undefined>
    const { where } = req.query
    const tried = [
      req.method,
      req.pathname,
      mutation,
      // One of many is named by its number.
      !id && where ? JSON.stringify(where) : undefined,
    ]
    try {
      const own = await createLocalReq({ user: req.user }, req.payload)
      own.payloadAPI = req.payloadAPI
      own.t = req.t
      await recordRefusals(
        [
          {
            detail: `${tried.filter(Boolean).join(' ')}: ${cause.message}`,
            document: collection && id ? { collection, id } : refusedDocument(cause, req),
          },
        ],
        { options, req: own },
      )
    } catch (err) {
      // Whoever was refused is told so all the same.
      req.payload.logger.error({ err, msg: 'A refused try could not be told to the log' })
    }
    return undefined
  }
