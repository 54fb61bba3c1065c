import type { RelationshipField, TextField } from 'payload'

import type { Needed } from '../../src/options/overrides/adoptCollection.ts'
import type { SanitizedOptions } from '../../src/options/types.ts'
import type { NewsroomAccess } from '../../src/roles/access.ts'
import { label } from '../../src/translations/label.ts'
import { rememberWrite } from '../writeContext.ts'
import { guardPrivileges, guardRemoval } from './hooks/guardPrivileges.ts'
import {
  keepAnAdministrator,
  noteAdministrator,
  raiseFirstPerson,
} from './hooks/keepAnAdministrator.ts'

type Given = { access: NewsroomAccess; options: SanitizedOptions }

export const rolesFieldOf = ({ access, options }: Given): RelationshipField => ({
  name: options.rolesField,
  type: 'relationship',
  access: {
    create: access.field.userManager,
    read: access.field.selfOrUserManager,
    update: access.field.userManager,
  },
  admin: { position: 'sidebar' },
  hasMany: true,
  label: label('roles'),
  relationTo: options.slugs.roles,
})

/** What keeps people from raising themselves, and the newsroom from losing its last administrator. */
export const privilegeHooks = ({ options }: Pick<Given, 'options'>) => ({
  afterOperation: [keepAnAdministrator(options)],
  beforeChange: [raiseFirstPerson(options), guardPrivileges(options)],
  beforeDelete: [guardRemoval(options)],
  beforeOperation: [rememberWrite, noteAdministrator(options)],
})

/** What a project's own collection of people gets: who may log in, and how, stays its affair. */
export const neededOfUsers = (given: Given): Needed => ({
  // Not required: people who are there already have none.
  fields: [
    { name: 'name', type: 'text', label: label('name') } satisfies TextField,
    rolesFieldOf(given),
  ],
  hooks: privilegeHooks(given),
})
