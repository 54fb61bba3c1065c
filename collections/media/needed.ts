import type { Needed } from '../../src/options/overrides/adoptCollection.ts'
import type { SanitizedOptions } from '../../src/options/types.ts'
import { label } from '../../src/translations/label.ts'
import { deliverNames } from '../deliverNames.ts'
import { fillFromPicture, fillOtherLanguages } from './hooks/fillFromPicture.ts'
import { readPictureWords } from './hooks/readPictureWords.ts'

/**
 * What a project's own collection of pictures gets: the words around a picture, in every language,
 * as far as its file does not say them itself.
 */
export const neededOfMedia = ({ options }: { options: SanitizedOptions }): Needed => ({
  // Nothing is required: a picture is uploaded in a hurry, and described before it is published.
  fields: [
    {
      name: 'alt',
      type: 'text',
      admin: { description: label('altHint') },
      label: label('alt'),
      localized: true,
    },
    {
      name: 'decorative',
      type: 'checkbox',
      admin: { description: label('decorativeHint') },
      defaultValue: false,
      label: label('decorative'),
    },
    {
      name: 'caption',
      type: 'textarea',
      admin: { description: label('filledFromFile') },
      label: label('caption'),
      localized: true,
    },
    { name: 'credit', type: 'text', label: label('credit') },
    { name: 'copyright', type: 'text', label: label('copyright') },
  ],
  hooks: {
    afterChange: [fillOtherLanguages(options), ...deliverNames('picture', options).afterChange],
    afterDelete: deliverNames('picture', options).afterDelete,
    beforeOperation: [readPictureWords(options)],
    beforeValidate: [fillFromPicture(options)],
  },
})
