import type { Field } from 'payload'

import { label } from '../../../src/translations/label.ts'

/** The words under a picture in a text. Without them it has those that the picture came with. */
export const pictureFields: Field[] = [
  {
    name: 'caption',
    type: 'textarea',
    admin: { description: label('pictureCaptionHint'), rows: 2 },
    label: label('caption'),
    maxLength: 1000,
  },
  {
    name: 'credit',
    type: 'text',
    admin: { description: label('pictureCreditHint') },
    label: label('credit'),
    maxLength: 200,
  },
]
