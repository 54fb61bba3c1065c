import type { CollectionConfig } from 'payload'

import type { SanitizedOptions } from '../../src/options/types.ts'
import type { NewsroomAccess } from '../../src/roles/access.ts'
import { permissions } from '../../src/roles/permissions.ts'
import { inEveryLanguage } from '../../src/translations/inEveryLanguage.ts'
import { label } from '../../src/translations/label.ts'
import { rememberWrite } from '../writeContext.ts'
import { guardPermissions } from './hooks/guardPermissions.ts'
import { logRoleRemoval, logRoles } from './hooks/logRoles.ts'
import { keepNeededRoles } from './hooks/keepNeededRoles.ts'

/** A named set of permissions. People have roles; roles say what they may do. */
export const roles = ({
  access,
  options,
}: {
  access: NewsroomAccess
  options: SanitizedOptions
}): CollectionConfig => ({
  slug: options.slugs.roles,
  access: {
    create: access.allow('manageRoles'),
    delete: access.allow('manageRoles'),
    read: access.staff,
    update: access.allow('manageRoles'),
  },
  admin: {
    defaultColumns: ['name', 'permissions'],
    group: inEveryLanguage('groupPeople'),
    useAsTitle: 'name',
  },
  defaultPopulate: { name: true },
  defaultSort: 'id',
  fields: [
    { name: 'name', type: 'text', label: label('name'), required: true, unique: true },
    {
      name: 'permissions',
      type: 'select',
      admin: { components: { Field: 'payload-newsroom/client#PermissionsField' } },
      hasMany: true,
      label: label('permissions'),
      options: permissions.map((value) => ({ label: label(`permission_${value}`), value })),
    },
    {
      name: 'builtIn',
      type: 'text',
      access: { create: access.field.never, update: access.field.never },
      admin: { hidden: true },
      hooks: { beforeDuplicate: [() => null] },
      unique: true,
    },
  ],
  hooks: {
    afterChange: [logRoles(options)],
    afterDelete: [logRoleRemoval(options)],
    beforeChange: [guardPermissions(options)],
    beforeDelete: [keepNeededRoles(options)],
    beforeOperation: [rememberWrite],
  },
  labels: { plural: label('roles'), singular: label('role') },
})
