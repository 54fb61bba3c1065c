import type { Permission } from './permissions.ts'

/** The permissions in `wanted` that are not in `held`. */
export const permissionsBeyond = (
  wanted: Iterable<Permission>,
  held: ReadonlySet<Permission>,
): Permission[] => [...wanted].filter((permission) => !held.has(permission))

/**
 * May somebody who holds `held` edit a person who has `theirs` today and would have `next`
 * afterwards? Only below one's own height, before and after: otherwise a new password for a more
 * powerful person, or a generous role for oneself, would be a way up.
 */
export const mayGrant = ({
  held,
  next,
  theirs,
}: {
  held: ReadonlySet<Permission>
  next: Iterable<Permission>
  theirs: Iterable<Permission>
}): boolean =>
  permissionsBeyond(next, held).length === 0 && permissionsBeyond(theirs, held).length === 0
