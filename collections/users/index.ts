import type { CollectionConfig } from 'payload'

import { loginPolicy } from '../../src/login/loginPolicy.ts'
import type { SanitizedOptions } from '../../src/options/types.ts'
import type { NewsroomAccess } from '../../src/roles/access.ts'
import { inEveryLanguage } from '../../src/translations/inEveryLanguage.ts'
import { label } from '../../src/translations/label.ts'
import { concealAccounts } from './hooks/concealAccounts.ts'
import { endOtherSessions } from './hooks/endOtherSessions.ts'
import { postInBackground } from './hooks/postInBackground.ts'
import { refuseWithoutMail } from './hooks/refuseWithoutMail.ts'
import { requireStrongPassword, requireStrongReset } from './hooks/requireStrongPassword.ts'
import { limitsFieldOf, personMayField, privilegeHooks, rolesFieldOf } from './needed.ts'

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
      cookies: { sameSite: 'Lax', secure: options.isSecure },
      depth: 0,
      forgotPassword: { minRequestInterval: loginPolicy.letterInterval },
      lockTime: loginPolicy.lockTime,
      maxLoginAttempts: loginPolicy.attempts,
      tokenExpiration: loginPolicy.sessionTime / 1000,
      useAPIKey: true,
      useSessions: true,
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
      beforeChange: [...privileges.beforeChange, endOtherSessions],
      beforeOperation: [
        concealAccounts,
        refuseWithoutMail,
        postInBackground,
        requireStrongReset,
        ...privileges.beforeOperation,
      ],
      beforeValidate: [requireStrongPassword],
    },
    labels: { plural: label('users'), singular: label('user') },
  }
}
