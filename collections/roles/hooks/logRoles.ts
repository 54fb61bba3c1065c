import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload'

import { recordEvent } from '../../../src/audit/recordEvent.ts'
import type { SanitizedOptions } from '../../../src/options/types.ts'
import { permissionsBeyond } from '../../../src/roles/grantRules.ts'
import type { Permission } from '../../../src/roles/permissions.ts'

const heldBy = (role: object | undefined) =>
  (role as { permissions?: null | Permission[] } | undefined)?.permissions ?? []

/** Tells the log what a role allows since, and what no more. */
export const logRoles =
  (options: SanitizedOptions): CollectionAfterChangeHook =>
  async ({ doc, operation, previousDoc, req }) => {
    const [was, is] = [heldBy(previousDoc), heldBy(doc)]
    const detail = [
      ...permissionsBeyond(is, new Set(was)).map((permission) => `+${permission}`),
      ...permissionsBeyond(was, new Set(is)).map((permission) => `-${permission}`),
    ].join(' ')
    const document = { collection: options.slugs.roles, id: doc.id, title: doc.name }
    const action = operation === 'create' ? 'created' : 'changed'
    await recordEvent({ action, detail, document }, { options, req })
    return doc
  }

export const logRoleRemoval =
  (options: SanitizedOptions): CollectionAfterDeleteHook =>
  async ({ doc, id, req }) => {
    const document = { collection: options.slugs.roles, id, title: doc.name as string }
    await recordEvent({ action: 'deleted', document }, { options, req })
  }
