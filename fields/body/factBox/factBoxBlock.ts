import {
  BoldFeature,
  InlineToolbarFeature,
  ItalicFeature,
  lexicalEditor,
  LinkFeature,
  OrderedListFeature,
  ParagraphFeature,
  UnorderedListFeature,
} from '@payloadcms/richtext-lexical'
import type { Block } from 'payload'

import type { SanitizedOptions } from '../../../src/options/types.ts'
import { label } from '../../../src/translations/label.ts'

/** Background beside the story: what is at stake, dates, figures. */
export const factBoxBlock = ({ slugs }: Pick<SanitizedOptions, 'slugs'>): Block => ({
  slug: 'factBox',
  admin: {
    custom: { keywords: ['box', 'background', 'facts', 'figures', 'info', 'sidebar', 'timeline'] },
    disableBlockName: true,
  },
  fields: [
    { name: 'title', type: 'text', label: label('factBoxTitle'), maxLength: 200 },
    {
      name: 'text',
      type: 'richText',
      editor: lexicalEditor({
        admin: { hideGutter: true },
        features: [
          InlineToolbarFeature(),
          ParagraphFeature(),
          BoldFeature(),
          ItalicFeature(),
          UnorderedListFeature(),
          OrderedListFeature(),
          LinkFeature({ enabledCollections: [slugs.articles] }),
        ],
      }),
      label: label('body'),
      required: true,
    },
  ],
  interfaceName: 'FactBoxBlock',
  labels: { plural: label('factBoxes'), singular: label('factBox') },
})
