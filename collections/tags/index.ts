import type { CollectionConfig, PayloadRequest } from 'payload'

import { slugField } from '../../fields/slugField.ts'
import type { SanitizedOptions } from '../../src/options/types.ts'
import type { NewsroomAccess } from '../../src/roles/access.ts'
import { inEveryLanguage } from '../../src/translations/inEveryLanguage.ts'
import { label } from '../../src/translations/label.ts'
import { deliverNames } from '../deliverNames.ts'
import { say } from '../../src/translations/say.ts'

/** What a story is about. */
export const tags = ({
  access,
  options,
}: {
  access: NewsroomAccess
  options: SanitizedOptions
}): CollectionConfig => ({
  slug: options.slugs.tags,
  access: {
    create: access.allow('manageTags'),
    delete: access.allow('manageTags'),
    read: access.anyone,
    update: access.allow('manageTags'),
  },
  admin: {
    defaultColumns: ['name', 'kind', 'slug', 'updatedAt'],
    group: inEveryLanguage('groupSubjects'),
    // Payload cannot search a localized field of many texts (synonyms).
    listSearchableFields: ['name', 'slug'],
    useAsTitle: 'name',
  },
  defaultPopulate: { kind: true, name: true, slug: true },
  defaultSort: 'slug',
  fields: [
    { name: 'name', type: 'text', label: label('name'), localized: true, required: true },
    {
      name: 'synonyms',
      type: 'text',
      hasMany: true,
      label: label('synonyms'),
      localized: true,
    },
    slugField(),
    {
      name: 'kind',
      type: 'select',
      admin: { position: 'sidebar' },
      defaultValue: 'topic',
      label: label('kind'),
      options: [
        { label: label('kindTopic'), value: 'topic' },
        { label: label('kindPerson'), value: 'person' },
        { label: label('kindOrganisation'), value: 'organisation' },
        { label: label('kindPlace'), value: 'place' },
        { label: label('kindEvent'), value: 'event' },
      ],
      required: true,
    },
    {
      name: 'mediaTopic',
      type: 'text',
      admin: { description: label('mediaTopicHint'), position: 'sidebar' },
      label: label('mediaTopic'),
      validate: (value: null | string | undefined, { req }: { req: PayloadRequest }) =>
        !value || /^medtop:\d{8}$/.test(value) || say(req.t, 'notAMediaTopic'),
    },
  ],
  hooks: deliverNames('tag', options),
  labels: { plural: label('tags'), singular: label('tag') },
})
