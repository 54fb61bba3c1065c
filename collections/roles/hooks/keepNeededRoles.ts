import { APIError, type CollectionBeforeDeleteHook } from 'payload'

import { withOwnLocale } from '../../../src/languages/withOwnLocale.ts'
import type { SanitizedOptions } from '../../../src/options/types.ts'
import { permissionsBeyond } from '../../../src/roles/grantRules.ts'
import { permissionsOfRoles, userPermissions } from '../../../src/roles/userPermissions.ts'
import { say } from '../../../src/translations/say.ts'
import { currentWrite } from '../../writeContext.ts'

/**
 * A built-in role stays, and so does one that people have: they would lose what it allows without a
 * word.
 * @throws APIError 400 or 403
 */
export const keepNeededRoles =
  (options: SanitizedOptions): CollectionBeforeDeleteHook =>
  async ({ id, req }) => {
    const own = withOwnLocale(req)
    const role = await req.payload.findByID({
      id,
      collection: options.slugs.roles,
      depth: 0,
      overrideAccess: true,
      req: own,
    })
    if (role.builtIn) {
      throw new APIError(say(req.t, 'roleBuiltIn', { role: role.name }), 400, undefined, true)
    }
    if (!currentWrite(req, options.slugs.roles).trusted) {
      const held = await userPermissions(req, options)
      const allowed = await permissionsOfRoles({ options, req, roles: [id] })
      if (permissionsBeyond(allowed, held).length > 0) {
        throw new APIError(say(req.t, 'roleRemovedBeyondOneself'), 403, undefined, true)
      }
    }
    const { totalDocs } = await req.payload.count({
      collection: options.slugs.users,
      overrideAccess: true,
      req: own,
      where: { [options.rolesField]: { in: [id] } },
    })
    if (totalDocs > 0) {
      throw new APIError(
        say(req.t, 'roleInUse', { people: totalDocs, role: role.name }),
        400,
        undefined,
        true,
      )
    }
  }
