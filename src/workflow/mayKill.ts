import type { Permission } from '../roles/permissions.ts'

/** What is killed becomes a draft: whoever could not read it could not lift the kill either. */
export const mayKill = (held: ReadonlySet<Permission>): boolean =>
  held.has('killStories') && held.has('readDrafts')
