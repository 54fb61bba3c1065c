import type { CollectionConfig } from 'payload'

import { slugField } from '../../fields/slugField.ts'
import type { SanitizedOptions } from '../../src/options/types.ts'
import type { NewsroomAccess } from '../../src/roles/access.ts'
import { inEveryLanguage } from '../../src/translations/inEveryLanguage.ts'
import { label } from '../../src/translations/label.ts'
import { deliverNames } from '../deliverNames.ts'
import { keepDesks } from './hooks/keepDesks.ts'
import { refuseCycles } from './hooks/refuseCycles.ts'
import { refuseOthersSections } from './hooks/refuseOthersSections.ts'

/** Where a story runs. */
export const sections = ({
  access,
  options,
}: {
  access: NewsroomAccess
  options: SanitizedOptions
}): CollectionConfig => ({
  slug: options.slugs.sections,
  access: {
    create: access.allow('manageSections'),
    delete: access.allow('manageSections'),
    read: access.anyone,
    update: access.allow('manageSections'),
  },
  admin: {
    defaultColumns: ['name', 'slug', 'parent', 'order'],
    group: inEveryLanguage('groupSubjects'),
    listSearchableFields: ['name', 'slug'],
    useAsTitle: 'name',
  },
  defaultPopulate: { name: true, slug: true },
  defaultSort: 'order',
  fields: [
    { name: 'name', type: 'text', label: label('name'), localized: true, required: true },
    { name: 'description', type: 'textarea', label: label('description'), localized: true },
    slugField(),
    {
      name: 'parent',
      type: 'relationship',
      admin: { position: 'sidebar' },
      label: label('parent'),
      relationTo: options.slugs.sections,
    },
    {
      name: 'order',
      type: 'number',
      admin: { description: label('orderHint'), position: 'sidebar' },
      defaultValue: 100,
      index: true,
      label: label('order'),
    },
  ],
  hooks: {
    ...deliverNames('section', options),
    beforeChange: [refuseOthersSections(options), refuseCycles(options)],
    beforeDelete: [keepDesks(options)],
  },
  labels: { plural: label('sections'), singular: label('section') },
})
