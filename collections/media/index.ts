import type { CollectionConfig, Field } from 'payload'

import { createdByField, setCreatedBy } from '../../fields/createdByField.ts'
import type { SanitizedOptions } from '../../src/options/types.ts'
import type { NewsroomAccess } from '../../src/roles/access.ts'
import { label } from '../../src/translations/label.ts'
import { neededOfMedia } from './needed.ts'

/** Pictures, with their words in every language. */
export const media = ({
  access,
  options,
}: {
  access: NewsroomAccess
  options: SanitizedOptions
}): CollectionConfig => ({
  slug: options.slugs.media,
  access: { ...access.media, read: access.anyone },
  admin: {
    defaultColumns: ['filename', 'alt', 'credit', 'createdAt'],
    group: 'News',
    listSearchableFields: ['filename', 'alt', 'caption', 'credit'],
  },
  defaultPopulate: {
    alt: true,
    caption: true,
    credit: true,
    filename: true,
    focalX: true,
    focalY: true,
    height: true,
    mimeType: true,
    sizes: true,
    url: true,
    width: true,
  },
  fields: [
    ...neededOfMedia().fields.map((field) =>
      field.name === 'alt' ? ({ ...field, required: true } as Field) : field,
    ),
    createdByField({ access, options }),
  ],
  hooks: { beforeChange: [setCreatedBy(options)] },
  labels: { plural: label('mediaPlural'), singular: label('mediaSingular') },
  upload: {
    adminThumbnail: 'thumbnail',
    focalPoint: true,
    imageSizes: [
      { name: 'thumbnail', height: 300, width: 400 },
      { name: 'card', height: 450, width: 800 },
      { name: 'lead', height: 900, width: 1600 },
    ],
    // No SVG: it can carry scripts.
    mimeTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif'],
    staticDir: options.mediaDir,
  },
})
