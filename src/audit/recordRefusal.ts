import { createLocalReq, type AfterErrorHook, type APIError } from 'payload'

import type { SanitizedOptions } from '../options/types.ts'
import { recordEvent } from './recordEvent.ts'

/** Reading changes nothing, and pages ask for much that their reader may not see. */
const isWrite = (method: string | undefined) => method !== 'GET' && method !== 'HEAD'

/**
 * Tells the log what somebody who is logged in wanted to do and may not. What they did is rolled back
 * with its transaction, and so this is not in it.
 */
export const recordRefusal =
  (options: SanitizedOptions): AfterErrorHook =>
  async ({ error, req }) => {
    const cause = (error as { originalError?: APIError }).originalError ?? (error as APIError)
    if (cause.status !== 403 || !req.user || !isWrite(req.method)) return undefined
    const { collection, id } = (req.routeParams ?? {}) as Record<string, string | undefined>
    const own = await createLocalReq({ user: req.user }, req.payload)
    own.payloadAPI = req.payloadAPI
    const path = req.pathname ?? ''
    await recordEvent(
      {
        action: 'refused',
        detail: `${req.method} ${path}: ${cause.message}`,
        ...(collection && id ? { document: { collection, id } } : {}),
      },
      { options, req: own },
    )
    return undefined
  }
