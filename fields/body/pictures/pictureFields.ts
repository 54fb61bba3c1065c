import type { Field } from 'payload'

import { inEveryLanguage } from '../../../src/translations/inEveryLanguage.ts'

/** The words under a picture in a text. Without them it has those that the picture came with. */
export const pictureFields: Field[] = [
  {
    name: 'caption',
    type: 'textarea',
    admin: { description: inEveryLanguage('pictureCaptionHint'), rows: 2 },
    label: inEveryLanguage('caption'),
    maxLength: 1000,
  },
  {
    name: 'credit',
    type: 'text',
    admin: { description: inEveryLanguage('pictureCreditHint') },
    label: inEveryLanguage('credit'),
    maxLength: 200,
  },
]
