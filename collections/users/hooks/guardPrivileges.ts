import {
  APIError,
  type CollectionBeforeChangeHook,
  type CollectionBeforeDeleteHook,
  type PayloadRequest,
} from 'payload'

import { withOwnLocale } from '../../../src/languages/withOwnLocale.ts'
import type { SanitizedOptions } from '../../../src/options/types.ts'
import { mayGrant, permissionsBeyond } from '../../../src/roles/grantRules.ts'
import { permissionsOfRoles, rolesOf, userPermissions } from '../../../src/roles/userPermissions.ts'
import { reachNoFurther } from '../../../src/roles/limits.ts'
import { limitsField, limitsOf, userLimits } from '../../../src/roles/userLimits.ts'
import { say } from '../../../src/translations/say.ts'
import { currentWrite } from '../../writeContext.ts'

const aboveOneself = (req: PayloadRequest) =>
  new APIError(say(req.t, 'aboveOneself'), 403, undefined, true)

type Person = { id?: unknown; [limitsField]?: object }

/** Whoever works in some languages and on some desks makes and changes nobody who reaches further. */
const guardReach = async (
  { data, originalDoc, req }: { data: Person; originalDoc?: Person; req: PayloadRequest },
  options: SanitizedOptions,
) => {
  const own = await userLimits(req, options)
  const isOther = originalDoc?.id !== undefined && originalDoc.id !== req.user?.id
  // Of a group that is sent in part the rest stays.
  const next = { [limitsField]: { ...originalDoc?.[limitsField], ...data[limitsField] } }
  const people = [...(isOther ? [originalDoc] : []), next]
  for (const person of people) {
    const theirs = await limitsOf(person, { options, req })
    if (!reachNoFurther(theirs, own)) throw aboveOneself(req)
  }
}

/**
 * Nobody raises themselves or anybody else above themselves, by roles or by a new password for a
 * more powerful person.
 * @throws APIError 403
 */
export const guardPrivileges =
  (options: SanitizedOptions): CollectionBeforeChangeHook =>
  async ({ data, originalDoc, req }) => {
    const field = options.rolesField
    const { trusted } = currentWrite(req, options.slugs.users)
    if (trusted || !req.user) return data
    const held = await userPermissions(req, options)
    const theirs = await permissionsOfRoles({ options, req, roles: originalDoc?.[field] })
    const next = await permissionsOfRoles({
      options,
      req,
      roles: data[field] ?? originalDoc?.[field],
    })
    if (!mayGrant({ held, next, theirs })) throw aboveOneself(req)
    await guardReach({ data, originalDoc, req }, options)
    return data
  }

/** Nobody removes a person who may do more than they. */
export const guardRemoval =
  (options: SanitizedOptions): CollectionBeforeDeleteHook =>
  async ({ id, req }) => {
    if (currentWrite(req, options.slugs.users).trusted) return
    const person = await req.payload.findByID({
      id,
      collection: options.slugs.users,
      depth: 0,
      overrideAccess: true,
      req: withOwnLocale(req),
    })
    const held = await userPermissions(req, options)
    const theirs = await permissionsOfRoles({ options, req, roles: rolesOf(person, options) })
    const reach = await limitsOf(person, { options, req })
    const further = !reachNoFurther(reach, await userLimits(req, options))
    if (further || permissionsBeyond(theirs, held).length > 0) throw aboveOneself(req)
  }
