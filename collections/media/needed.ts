import type { Needed } from '../../src/options/overrides/adoptCollection.ts'
import { label } from '../../src/translations/label.ts'

/** What a project's own collection of pictures gets: the words around a picture, in every language. */
export const neededOfMedia = (): Needed => ({
  // Not required: pictures that are there already have none.
  fields: [
    {
      name: 'alt',
      type: 'text',
      admin: { description: label('altHint') },
      label: label('alt'),
      localized: true,
    },
    { name: 'caption', type: 'textarea', label: label('caption'), localized: true },
    { name: 'credit', type: 'text', label: label('credit') },
    { name: 'copyright', type: 'text', label: label('copyright') },
  ],
  hooks: {},
})
