import { APIError, type CollectionBeforeChangeHook } from 'payload'

import type { SanitizedOptions } from '../../../src/options/types.ts'
import { builtInRoles } from '../../../src/roles/builtInRoles.ts'
import { permissionsBeyond } from '../../../src/roles/grantRules.ts'
import type { Permission } from '../../../src/roles/permissions.ts'
import { userPermissions } from '../../../src/roles/userPermissions.ts'
import { say } from '../../../src/translations/say.ts'
import { currentWrite } from '../../writeContext.ts'

/**
 * Nobody gives a role more than they hold themselves, or changes one that holds more; and the
 * administrator's role keeps everything, so that somebody can always set things right.
 * @throws APIError 403 or 400
 */
export const guardPermissions =
  (options: SanitizedOptions): CollectionBeforeChangeHook =>
  async ({ data, originalDoc, req }) => {
    const next = (data.permissions ?? originalDoc?.permissions ?? []) as Permission[]
    if (originalDoc?.builtIn === 'administrator') {
      const missing = permissionsBeyond(builtInRoles.administrator.permissions, new Set(next))
      if (missing.length > 0) {
        throw new APIError(say(req.t, 'administratorKeepsAll'), 400, undefined, true)
      }
    }
    if (currentWrite(req, options.slugs.roles).trusted) return data

    const held = await userPermissions(req, options)
    const current = (originalDoc?.permissions ?? []) as Permission[]
    if (permissionsBeyond([...next, ...current], held).length > 0) {
      throw new APIError(say(req.t, 'roleBeyondOneself'), 403, undefined, true)
    }
    return data
  }
