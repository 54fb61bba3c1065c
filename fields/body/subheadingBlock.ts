import type { Block } from 'payload'

import { inEveryLanguage } from '../../src/translations/inEveryLanguage.ts'

/**
 * A heading inside the body that opens a part of the story and can be linked to. In the editor it
 * is a line of the text, not a form: `SubheadingFeature` sees to that. `anchor` is set when the article is published and stays from
 * then on, whatever becomes of the text.
 */
export const subheadingBlock: Block = {
  slug: 'subheading',
  admin: { custom: { keywords: ['heading', 'headline', 'title'] }, disableBlockName: true },
  fields: [
    {
      name: 'text',
      type: 'text',
      label: inEveryLanguage('subheading'),
      maxLength: 200,
      required: true,
    },
    { name: 'anchor', type: 'text', admin: { hidden: true } },
  ],
  interfaceName: 'SubheadingBlock',
  labels: { plural: inEveryLanguage('subheadings'), singular: inEveryLanguage('subheading') },
}
