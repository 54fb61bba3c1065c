import type { GroupField } from 'payload'

import type { NewsroomAccess } from '../../src/roles/access.ts'
import { label } from '../../src/translations/label.ts'

/** Where an imported article came from. Written by the importer, read by the newsroom alone. */
export const sourceField = ({ access }: { access: NewsroomAccess }): GroupField => ({
  name: 'source',
  type: 'group',
  access: {
    create: access.field.never,
    read: access.field.readByStaff,
    update: access.field.never,
  },
  admin: {
    condition: (data) => Boolean(data.source?.guid),
    position: 'sidebar',
    readOnly: true,
  },
  fields: [
    { name: 'provider', type: 'text', admin: { readOnly: true }, label: label('provider') },
    { name: 'format', type: 'text', admin: { hidden: true } },
    // What makes a story that is sent again the same story. Set by the format it came in.
    {
      name: 'guid',
      type: 'text',
      admin: { hidden: true },
      hooks: { beforeDuplicate: [() => null] },
      index: true,
    },
    {
      name: 'contentHash',
      type: 'text',
      admin: { hidden: true },
      hooks: { beforeDuplicate: [() => null] },
    },
    { name: 'sentAt', type: 'date', admin: { hidden: true }, index: true },
    { name: 'importedAt', type: 'date', admin: { hidden: true } },
    { name: 'original', type: 'textarea', admin: { hidden: true } },
  ],
  label: label('source'),
})
