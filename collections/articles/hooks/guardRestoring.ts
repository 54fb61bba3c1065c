import { APIError, type CollectionBeforeOperationHook } from 'payload'

import type { SanitizedOptions } from '../../../src/options/types.ts'
import { userPermissions } from '../../../src/roles/userPermissions.ts'
import { say } from '../../../src/translations/say.ts'

/**
 * Who may not see earlier versions restores none.
 * @throws APIError 403
 */
export const guardRestoring =
  (options: SanitizedOptions): CollectionBeforeOperationHook =>
  async ({ args, operation, req }) => {
    const { overrideAccess } = args as { overrideAccess?: boolean }
    if (operation !== 'restoreVersion' || overrideAccess) return args
    if ((await userPermissions(req, options)).has('readHistory')) return args
    throw new APIError(say(req.t, 'mayNotRestore'), req.user ? 403 : 401, undefined, true)
  }
