import type { CollectionConfig, ImageSize } from 'payload'

import { createdByField, setCreatedBy } from '../../fields/createdByField.ts'
import type { SanitizedOptions } from '../../src/options/types.ts'
import { pictureKinds } from '../../src/pictures/kindOfFile.ts'
import type { NewsroomAccess } from '../../src/roles/access.ts'
import { inEveryLanguage } from '../../src/translations/inEveryLanguage.ts'
import { label } from '../../src/translations/label.ts'
import { boundFocalPoint } from './hooks/boundFocalPoint.ts'
import { forgetEdits } from './hooks/forgetEdits.ts'
import { recrop } from './hooks/recrop.ts'
import { settleFile } from './hooks/settleFile.ts'
import { neededOfMedia } from './needed.ts'
import { serveFile } from './serveFile.ts'

/** In WebP, which takes about six tenths of the bytes of a JPEG that looks the same. */
const size = (name: string, width: number, height: number): ImageSize => ({
  name,
  formatOptions: { format: 'webp', options: { quality: 80 } },
  height,
  width,
})

/** What stands in one row of the form. */
const credits = ['credit', 'copyright']

/** Pictures, with their words in every language. */
export const media = ({
  access,
  options,
}: {
  access: NewsroomAccess
  options: SanitizedOptions
}): CollectionConfig => {
  const needed = neededOfMedia({ options })
  return {
    slug: options.slugs.media,
    access: { ...access.media, read: access.anyone },
    admin: {
      defaultColumns: ['filename', 'alt', 'credit', 'createdAt'],
      group: inEveryLanguage('groupNews'),
      listSearchableFields: ['filename', 'alt', 'caption', 'credit'],
    },
    defaultPopulate: {
      alt: true,
      caption: true,
      credit: true,
      decorative: true,
      filename: true,
      focalX: true,
      focalY: true,
      height: true,
      mimeType: true,
      sizes: true,
      url: true,
      width: true,
    },
    // A copy would be the same picture in two places; with its storage elsewhere Payload would also
    // have to fetch it from itself.
    disableDuplicate: true,
    fields: [
      ...needed.fields.filter((field) => !credits.includes(field.name)),
      { type: 'row', fields: needed.fields.filter((field) => credits.includes(field.name)) },
      {
        type: 'row',
        fields: [
          { name: 'creator', type: 'text', label: label('creator') },
          {
            name: 'takenAt',
            type: 'date',
            admin: { date: { pickerAppearance: 'dayAndTime' } },
            label: label('takenAt'),
          },
        ],
      },
      createdByField({ access, options }),
    ],
    hooks: {
      ...needed.hooks,
      beforeChange: [setCreatedBy(options)],
      beforeOperation: [
        ...(needed.hooks.beforeOperation ?? []),
        boundFocalPoint,
        settleFile(options),
        recrop,
      ],
      beforeValidate: [...(needed.hooks.beforeValidate ?? []), forgetEdits],
    },
    labels: { plural: label('mediaPlural'), singular: label('mediaSingular') },
    upload: {
      adminThumbnail: 'thumbnail',
      focalPoint: true,
      handlers: [serveFile],
      imageSizes: [size('thumbnail', 400, 300), size('card', 800, 450), size('lead', 1600, 900)],
      mimeTypes: pictureKinds.map(({ mimeType }) => mimeType),
      staticDir: options.mediaDir,
    },
  }
}
