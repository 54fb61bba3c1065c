import type { CollectionConfig } from 'payload'

import { createdByField, setCreatedBy } from '../../fields/createdByField.ts'
import type { SanitizedOptions } from '../../src/options/types.ts'
import type { NewsroomAccess } from '../../src/roles/access.ts'
import { label } from '../../src/translations/label.ts'

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
    {
      name: 'alt',
      type: 'text',
      admin: { description: label('altHint') },
      label: label('alt'),
      localized: true,
      required: true,
    },
    { name: 'caption', type: 'textarea', label: label('caption'), localized: true },
    { name: 'credit', type: 'text', label: label('credit') },
    { name: 'copyright', type: 'text', label: label('copyright') },
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
