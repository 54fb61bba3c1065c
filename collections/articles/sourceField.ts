import type { DateField, GroupField, TextareaField, TextField } from 'payload'

import { internal } from '../../fields/internal.ts'
import type { NewsroomAccess } from '../../src/roles/access.ts'
import { label } from '../../src/translations/label.ts'

/** Where an imported article came from. Written by the importer, read by the newsroom alone. */
export const sourceField = ({ access }: { access: NewsroomAccess }): GroupField => ({
  name: 'source',
  type: 'group',
  access: {
    create: access.field.importer,
    read: access.field.readByStaff,
    update: access.field.importer,
  },
  admin: {
    condition: (data) => Boolean(data.source?.guid),
    position: 'sidebar',
    readOnly: true,
  },
  fields: [
    notCopied({ name: 'provider', type: 'text', label: label('provider') }, { readOnly: true }),
    notCopied({ name: 'format', type: 'text' }),
    // What makes a story that is sent again the same story. Set by the format it came in.
    notCopied({ name: 'guid', type: 'text', index: true }),
    notCopied({ name: 'contentHash', type: 'text' }),
    notCopied({ name: 'sentAt', type: 'date', index: true }),
    notCopied({ name: 'importedAt', type: 'date' }),
    notCopied({ name: 'original', type: 'textarea' }),
  ],
  label: label('source'),
})

/** A duplicate of an imported article was not imported itself. */
const notCopied = <T extends DateField | TextareaField | TextField>(
  field: T,
  admin: T['admin'] = internal,
): T => ({ ...field, admin, hooks: { beforeDuplicate: [() => null] } })
