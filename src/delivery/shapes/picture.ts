import { Type, type Static } from '@sinclair/typebox'

import { IdShape, orNull } from './common.ts'

export const PictureSizeShape = Type.Object(
  {
    name: Type.String(),
    url: Type.String(),
    width: Type.Integer(),
    height: Type.Integer(),
    mimeType: Type.String(),
  },
  { additionalProperties: false },
)

export const PictureShape = Type.Object(
  {
    id: IdShape,
    url: Type.String({ description: 'Of the file as it was uploaded, for readers.' }),
    alt: Type.String({ description: 'Empty for a picture that only decorates.' }),
    caption: orNull(Type.String()),
    credit: orNull(Type.String()),
    width: orNull(Type.Integer()),
    height: orNull(Type.Integer()),
    mimeType: orNull(Type.String()),
    sizes: Type.Array(PictureSizeShape, { description: 'Smallest first.' }),
  },
  { $id: 'Picture', additionalProperties: false },
)

export type Picture = Static<typeof PictureShape>
