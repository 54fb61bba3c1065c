import type { Field } from 'payload'

import { internal } from '../../fields/internal.ts'
import type { SanitizedOptions } from '../../src/options/types.ts'
import type { NewsroomAccess } from '../../src/roles/access.ts'
import { label } from '../../src/translations/label.ts'

/**
 * What a translation remembers of its source, and what an article says, by name: see `revisionOf`.
 * Written by the newsroom alone. A copy is a story of its own, and no translation. `machineTranslated`
 * is for readers too: no person has changed or checked what a machine has written; see `isMachines`.
 */
export const translationFields = ({
  access,
  options,
}: {
  access: NewsroomAccess
  options: SanitizedOptions
}): Field[] => {
  const byNewsroom = { create: access.field.translation, update: access.field.translation }
  const admin = { disableBulkEdit: true, hidden: true }
  return [
    {
      name: 'translatedFrom',
      type: 'relationship',
      access: byNewsroom,
      admin,
      hooks: { beforeDuplicate: [() => null] },
      index: true,
      label: label('translatedFrom'),
      relationTo: options.slugs.articles,
    },
    {
      name: 'translatedRevision',
      type: 'text',
      access: byNewsroom,
      admin: internal,
      hooks: { beforeDuplicate: [() => null] },
    },
    {
      name: 'machineTranslated',
      type: 'checkbox',
      admin,
      defaultValue: false,
      label: label('machineTranslated'),
    },
    {
      name: 'revision',
      type: 'text',
      access: { create: access.field.never, update: access.field.never },
      admin: internal,
    },
  ]
}
