import type { GroupField, RelationshipField, TextField, UIField } from 'payload'

import type { Needed } from '../../src/options/overrides/adoptCollection.ts'
import type { SanitizedOptions } from '../../src/options/types.ts'
import type { NewsroomAccess } from '../../src/roles/access.ts'
import { limitsField } from '../../src/roles/userLimits.ts'
import { label } from '../../src/translations/label.ts'
import { rememberWrite } from '../writeContext.ts'
import { guardPrivileges, guardRemoval } from './hooks/guardPrivileges.ts'
import { logPeople, logRemoval, logReset, noteLogin } from './hooks/logPeople.ts'
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

/**
 * The languages and desks that somebody works in: what their roles allow them to do with articles, they
 * may do there alone.
 */
export const limitsFieldOf = ({ access, options }: Given): GroupField & { name: string } => ({
  name: limitsField,
  type: 'group',
  access: {
    create: access.field.userManager,
    read: access.field.selfOrUserManager,
    update: access.field.userManager,
  },
  admin: { description: label('limitsHint') },
  fields: [
    {
      name: 'languages',
      type: 'select',
      admin: { isClearable: true },
      hasMany: true,
      label: label('limitsLanguages'),
      options: options.languages.map(({ code, label: own }) => ({ label: own, value: code })),
    },
    {
      name: 'sections',
      type: 'relationship',
      admin: { allowCreate: false },
      hasMany: true,
      label: label('limitsSections'),
      relationTo: options.slugs.sections,
    },
  ],
  label: label('limits'),
})

/** On a person's page: what all that comes to. */
export const personMayField: UIField = {
  name: 'mayDo',
  type: 'ui',
  admin: {
    components: { Field: 'payload-newsroom/rsc#PersonMay' },
    disableBulkEdit: true,
    disableListColumn: true,
  },
}

/** What keeps people from raising themselves, and the newsroom from losing its last administrator. */
export const privilegeHooks = ({ options }: Pick<Given, 'options'>) => ({
  afterChange: [logPeople(options)],
  afterDelete: [logRemoval(options)],
  afterOperation: [keepAnAdministrator(options), logReset(options)],
  beforeChange: [raiseFirstPerson(options), guardPrivileges(options), noteLogin(options)],
  beforeDelete: [guardRemoval(options)],
  beforeOperation: [rememberWrite, noteAdministrator(options)],
})

/** What a project's own collection of people gets: who may log in, and how, stays its affair. */
export const neededOfUsers = (given: Given): Needed => ({
  // Not required: people who are there already have none.
  fields: [
    { name: 'name', type: 'text', label: label('name') } satisfies TextField,
    rolesFieldOf(given),
    limitsFieldOf(given),
    personMayField,
  ],
  hooks: privilegeHooks(given),
})
