import type { CollectionConfig, TextField } from 'payload'

import type { SanitizedOptions } from '../../src/options/types.ts'
import type { NewsroomAccess } from '../../src/roles/access.ts'
import { inEveryLanguage } from '../../src/translations/inEveryLanguage.ts'
import { label } from '../../src/translations/label.ts'
import { deliverKill } from './deliverKill.ts'

/**
 * One piece of news, whatever the language: it joins its editions. Its id is a UUID, given when its
 * first article is made. It has no versions, so that restoring one can never undo what is true of
 * the whole story.
 */
export const stories = ({
  access,
  options,
}: {
  access: NewsroomAccess
  options: SanitizedOptions
}): CollectionConfig => ({
  slug: options.slugs.stories,
  access: {
    create: access.nobody,
    delete: access.nobody,
    read: access.staff,
    update: access.nobody,
  },
  admin: { group: inEveryLanguage('groupNews'), hidden: true, useAsTitle: 'id' },
  defaultPopulate: { editions: false },
  fields: [
    { name: 'id', type: 'text', required: true },
    {
      name: 'editions',
      type: 'join',
      collection: options.slugs.articles,
      label: label('editions'),
      on: 'story',
    },
    {
      // Written by `killStory` alone.
      name: 'killed',
      type: 'group',
      access: {
        create: access.field.never,
        read: access.field.readByWriters,
        update: access.field.never,
      },
      admin: { hidden: true },
      fields: [
        { name: 'at', type: 'date' },
        { name: 'by', type: 'relationship', relationTo: options.slugs.users },
        // For the staff.
        { name: 'reason', type: 'textarea' },
        {
          // For readers, by language.
          name: 'notices',
          type: 'json',
          jsonSchema: {
            fileMatch: ['a://newsroom/notices.json'],
            schema: { additionalProperties: { type: 'string' }, type: 'object' },
            uri: 'a://newsroom/notices.json',
          },
        },
        // Ids of the editions that readers had.
        { name: 'takenDown', type: 'json' },
      ],
    },
    // Written by `recordEditions` alone.
    ...(['languages', 'outdated'] as const).map((name): TextField => ({
      name,
      type: 'text',
      // Drafts count too.
      access: {
        create: access.field.never,
        read: access.field.readByWriters,
        update: access.field.never,
      },
      admin: { hidden: true },
      defaultValue: '',
    })),
  ],
  hooks: { afterChange: options.parts.delivery ? [deliverKill(options)] : [] },
  labels: { plural: label('stories'), singular: label('story') },
})
