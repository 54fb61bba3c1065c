import type { CollectionBeforeChangeHook, RelationshipField } from 'payload'

import type { SanitizedOptions } from '../src/options/types.ts'
import type { NewsroomAccess } from '../src/roles/access.ts'
import { label } from '../src/translations/label.ts'

/** Whose it is: what "own" means in permissions. Set by the server when the document is made. */
export const createdByField = ({
  access,
  options,
}: {
  access: NewsroomAccess
  options: SanitizedOptions
}): RelationshipField => ({
  name: 'createdBy',
  type: 'relationship',
  access: {
    create: access.field.never,
    read: access.field.readByStaff,
    update: access.field.never,
  },
  admin: {
    condition: (data) => Boolean(data?.createdBy),
    disableBulkEdit: true,
    position: 'sidebar',
    readOnly: true,
  },
  index: true,
  label: label('createdBy'),
  maxDepth: 1,
  relationTo: options.slugs.users,
})

/** Writes `createdBy`. A trusted caller without a user, such as an importer, may name one. */
export const setCreatedBy =
  (options: SanitizedOptions): CollectionBeforeChangeHook =>
  ({ data, operation, originalDoc, req }) => {
    if (operation === 'update') return { ...data, createdBy: originalDoc?.createdBy }
    if (req.user?.collection !== options.slugs.users) return data
    return { ...data, createdBy: req.user.id }
  }
