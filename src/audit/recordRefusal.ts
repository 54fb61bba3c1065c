import { createLocalReq, type AfterErrorHook, type APIError, type PayloadRequest } from 'payload'

import type { SanitizedOptions } from '../options/types.ts'
import { recordEvent } from './recordEvent.ts'

/** What has had its entry: a request of many parts has one. */
const told = new WeakSet<PayloadRequest>()

/**
 * Reading changes nothing, and pages ask for much that their reader may not see. Over GraphQL everything
 * is sent alike: the first name of the path says what it was.
 */
const isWrite = (method: string | undefined, path: unknown): boolean =>
  Array.isArray(path)
    ? /^(create|delete|duplicate|restore|unlock|update)/.test(String(path[0]))
    : method !== 'GET' && method !== 'HEAD'

/**
 * Tells the log what somebody who is logged in wanted to do and may not. What they did is rolled back
 * with its transaction, and so this is not in it.
 */
export const recordRefusal =
  (options: SanitizedOptions): AfterErrorHook =>
  async ({ error, graphqlResult, req }) => {
    const cause = (error as { originalError?: APIError }).originalError ?? (error as APIError)
    const isTry = isWrite(req.method, graphqlResult && (error as { path?: unknown }).path)
    if (cause.status !== 403 || !req.user || !isTry || told.has(req)) return undefined
    told.add(req)
    const { collection, id } = (req.routeParams ?? {}) as Record<string, string | undefined>
    try {
      const own = await createLocalReq({ user: req.user }, req.payload)
      own.payloadAPI = req.payloadAPI
      await recordEvent(
        {
          action: 'refused',
          detail: `${req.method} ${req.pathname ?? ''}: ${cause.message}`,
          ...(collection && id ? { document: { collection, id } } : {}),
        },
        { options, req: own },
      )
    } catch (err) {
      // Whoever was refused is told so all the same.
      req.payload.logger.error({ err, msg: 'A refused try could not be told to the log' })
    }
    return undefined
  }
