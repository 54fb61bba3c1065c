import type { CollectionConfig } from 'payload'

import { slugField } from '../../fields/slugField.ts'
import type { SanitizedOptions } from '../../src/options/types.ts'
import type { NewsroomAccess } from '../../src/roles/access.ts'
import { inEveryLanguage } from '../../src/translations/inEveryLanguage.ts'
import { label } from '../../src/translations/label.ts'
import { deliverNames } from '../deliverNames.ts'

/** A byline identity, with or without a login. */
export const authors = ({
  access,
  options,
}: {
  access: NewsroomAccess
  options: SanitizedOptions
}): CollectionConfig => ({
  slug: options.slugs.authors,
  access: {
    create: access.allow('manageAuthors'),
    delete: access.allow('manageAuthors'),
    read: access.anyone,
    update: access.allow('manageAuthors'),
  },
  admin: {
    defaultColumns: ['name', 'email', 'jobTitle', 'updatedAt'],
    group: inEveryLanguage('groupSubjects'),
    listSearchableFields: ['name', 'email', 'slug'],
    useAsTitle: 'name',
  },
  defaultPopulate: { email: true, jobTitle: true, name: true, photo: true, slug: true },
  defaultSort: 'slug',
  fields: [
    { name: 'name', type: 'text', label: label('name'), localized: true, required: true },
    { name: 'jobTitle', type: 'text', label: label('jobTitle'), localized: true },
    { name: 'bio', type: 'textarea', label: label('bio'), localized: true },
    slugField(),
    // Public on purpose: agencies print it in the byline.
    {
      name: 'email',
      type: 'email',
      admin: { position: 'sidebar' },
      index: true,
      label: label('email'),
    },
    {
      name: 'photo',
      type: 'upload',
      admin: { position: 'sidebar' },
      label: label('photo'),
      relationTo: options.slugs.media,
    },
    {
      name: 'user',
      type: 'relationship',
      access: { read: access.field.readByStaff },
      admin: { description: label('userOfAuthorHint'), position: 'sidebar' },
      label: label('userOfAuthor'),
      relationTo: options.slugs.users,
    },
  ],
  hooks: deliverNames('author', options),
  labels: { plural: label('authors'), singular: label('author') },
})
