import type { Permission } from './permissions.ts'

/** A role of a person: its name, and what it allows. */
export type HeldRole = { name: string; permissions?: null | Permission[] }

/** What a person may do, each permission with the names of the roles that allow it. */
export const reasonsOf = (roles: readonly HeldRole[]): Map<Permission, string[]> => {
  const reasons = new Map<Permission, string[]>()
  for (const { name, permissions } of roles) {
    for (const permission of permissions ?? []) {
      reasons.set(permission, [...(reasons.get(permission) ?? []), name])
    }
  }
  return reasons
}
