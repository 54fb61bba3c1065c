import type { CollectionConfig } from 'payload'

import type { SanitizedOptions } from '../../src/options/types.ts'
import type { NewsroomAccess } from '../../src/roles/access.ts'
import { inEveryLanguage } from '../../src/translations/inEveryLanguage.ts'
import { label } from '../../src/translations/label.ts'
import { refuseWithoutMail } from './hooks/refuseWithoutMail.ts'
import { requireStrongPassword } from './hooks/requireStrongPassword.ts'
import { limitsFieldOf, personMayField, privilegeHooks, rolesFieldOf } from './needed.ts'

const minutes = 60 * 1000

/** People with a login. What they may do is in their roles. */
export const users = ({
  access,
  options,
}: {
  access: NewsroomAccess
  options: SanitizedOptions
}): CollectionConfig => {
  const own = {
    create: access.field.userManager,
    read: access.field.selfOrUserManager,
    update: access.field.selfOrUserManager,
  }
  const privileges = privilegeHooks({ options })
  return {
    slug: options.slugs.users,
    access: { ...access.users },
    admin: {
      defaultColumns: ['name', 'email', options.rolesField, 'updatedAt'],
      group: inEveryLanguage('groupPeople'),
      listSearchableFields: ['name', 'email'],
      useAsTitle: 'name',
    },
    auth: {
      depth: 0,
      lockTime: 10 * minutes,
      maxLoginAttempts: 10,
      tokenExpiration: 12 * 60 * 60,
      useAPIKey: true,
    },
    defaultPopulate: { name: true },
    fields: [
      { name: 'name', type: 'text', label: label('name'), required: true },
      {
        name: 'email',
        type: 'email',
        // Colleagues see it: Payload names the person who holds a document's lock by it.
        access: { ...own, read: access.field.readByStaff },
        label: label('email'),
        required: true,
        unique: true,
      },
      { name: 'enableAPIKey', type: 'checkbox', access: own },
      { name: 'apiKey', type: 'text', access: own },
      rolesFieldOf({ access, options }),
      limitsFieldOf({ access, options }),
      personMayField,
    ],
    hooks: {
      ...privileges,
      beforeOperation: [refuseWithoutMail, ...(privileges.beforeOperation ?? [])],
      beforeValidate: [requireStrongPassword],
    },
    labels: { plural: label('users'), singular: label('user') },
  }
}
