import type { CollectionConfig, PayloadRequest } from 'payload'

import { loginPolicy } from '../../src/login/loginPolicy.ts'
import { sendsMail } from '../../src/login/sendsMail.ts'
import type { SanitizedOptions } from '../../src/options/types.ts'
import type { NewsroomAccess } from '../../src/roles/access.ts'
import { inEveryLanguage } from '../../src/translations/inEveryLanguage.ts'
import { label } from '../../src/translations/label.ts'
import { beginInOwnLanguage } from './hooks/beginInOwnLanguage.ts'
import { concealAccounts } from './hooks/concealAccounts.ts'
import { endOtherSessions } from './hooks/endOtherSessions.ts'
import {
  acceptInvitation,
  noteInvitation,
  postInvitation,
  prepareInvitation,
} from './hooks/invite.ts'
import { noteKey } from './hooks/noteKey.ts'
import { postInBackground } from './hooks/postInBackground.ts'
import { refuseWithoutMail } from './hooks/refuseWithoutMail.ts'
import { requireStrongKey } from './hooks/requireStrongKey.ts'
import { requireStrongPassword, requireStrongReset } from './hooks/requireStrongPassword.ts'
import { limitsFieldOf, personMayField, privilegeHooks, rolesFieldOf } from './needed.ts'
import { inviteEndpoint } from './inviteEndpoint.ts'
import { writeLetter } from './writeLetter.ts'

type ForReset = { req?: PayloadRequest; token?: string; user?: { email?: string; name?: string } }

/** Payload types what it gives as if it might not. */
const resetLetter = ({ req, token, user }: ForReset = {}, options: SanitizedOptions) =>
  writeLetter({ kind: 'reset', person: user!, token: token! }, { options, req: req! })

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
  const ofManagers = { create: access.field.keyManager, update: access.field.keyManager }
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
      forgotPassword: {
        generateEmailHTML: async (given) => (await resetLetter(given, options)).html,
        generateEmailSubject: async (given) => (await resetLetter(given, options)).subject,
        minRequestInterval: loginPolicy.letterInterval,
      },
      lockTime: loginPolicy.lockTime,
      maxLoginAttempts: loginPolicy.attempts,
      tokenExpiration: loginPolicy.sessionTime / 1000,
      useAPIKey: true,
      useSessions: true,
    },
    defaultPopulate: { name: true },
    endpoints: [inviteEndpoint({ access, options })],
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
      { name: 'enableAPIKey', type: 'checkbox', access: { ...ofManagers, read: own.read } },
      // Payload itself never reads it out; nor does a condition tell of it.
      { name: 'apiKey', type: 'text', access: { ...ofManagers, read: access.field.never } },
      {
        name: 'apiKeySince',
        type: 'date',
        access: { create: access.field.never, read: own.read, update: access.field.never },
        admin: {
          components: { Field: 'payload-newsroom/client#KeySince' },
          disableBulkEdit: true,
          position: 'sidebar',
        },
        label: label('apiKeySince'),
      },
      rolesFieldOf({ access, options }),
      limitsFieldOf({ access, options }),
      personMayField,
      {
        name: 'invitedAt',
        type: 'date',
        access: {
          create: access.field.never,
          read: access.field.userManager,
          update: access.field.never,
        },
        admin: { hidden: true },
        label: label('invitation'),
      },
      {
        name: 'sendInvitation',
        type: 'checkbox',
        access: {
          create: access.field.userManager,
          read: access.field.userManager,
          update: access.field.never,
        },
        admin: {
          components: { Field: 'payload-newsroom/rsc#InvitationField' },
          disableBulkEdit: true,
          disableListColumn: true,
          disableListFilter: true,
          position: 'sidebar',
        },
        defaultValue: ({ req }: { req: PayloadRequest }) =>
          Boolean(req.user) && sendsMail(req.payload),
        label: label('invitationSend'),
        virtual: true,
      },
    ],
    hooks: {
      ...privileges,
      afterChange: [...privileges.afterChange, postInvitation(options)],
      afterLogin: [acceptInvitation, beginInOwnLanguage(options)],
      beforeChange: [...privileges.beforeChange, endOtherSessions, noteInvitation, noteKey],
      beforeOperation: [
        concealAccounts,
        refuseWithoutMail,
        postInBackground,
        requireStrongReset,
        prepareInvitation,
        ...privileges.beforeOperation,
      ],
      beforeValidate: [requireStrongPassword, requireStrongKey],
    },
    labels: { plural: label('users'), singular: label('user') },
  }
}
