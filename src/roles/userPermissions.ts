import type { PayloadRequest } from 'payload'

import type { SanitizedOptions } from '../options/types.ts'
import { withOwnLocale } from '../languages/withOwnLocale.ts'
import { idsOf } from '../relationships/idOf.ts'
import type { Permission } from './permissions.ts'

const known = new WeakMap<object, Promise<ReadonlySet<Permission>>>()
const nobody: ReadonlySet<Permission> = new Set()

/** The roles of a person in the newsroom, as ids or populated. */
export const rolesOf = (person: object, { rolesField }: SanitizedOptions): unknown =>
  (person as Record<string, unknown>)[rolesField]

/**
 * What the roles allow, read anew.
 * @param roles ids of roles, or populated roles
 */
export const permissionsOfRoles = async ({
  options,
  req,
  roles,
}: {
  options: SanitizedOptions
  req: PayloadRequest
  roles: unknown
}): Promise<ReadonlySet<Permission>> => {
  const ids = idsOf(roles)
  if (ids.length === 0) return nobody
  const found = await req.payload.find({
    collection: options.slugs.roles,
    depth: 0,
    limit: 0,
    overrideAccess: true,
    pagination: false,
    req: withOwnLocale(req),
    select: { permissions: true },
    where: { id: { in: ids } },
  })
  return new Set(found.docs.flatMap((role) => (role.permissions ?? []) as Permission[]))
}

/**
 * What the request's user may do: read from the roles once a request, so that a change of a role
 * counts at the next one, for sessions and API keys alike. Nobody, and users of other collections,
 * may do nothing.
 */
export const userPermissions = (
  req: PayloadRequest,
  options: SanitizedOptions,
): Promise<ReadonlySet<Permission>> => {
  const { user } = req
  if (!user || user.collection !== options.slugs.users) return Promise.resolve(nobody)

  let permissions = known.get(user)
  if (!permissions) {
    permissions = permissionsOfRoles({ options, req, roles: rolesOf(user, options) })
    known.set(user, permissions)
  }
  return permissions
}
