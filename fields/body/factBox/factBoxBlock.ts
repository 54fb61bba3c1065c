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
import { inEveryLanguage } from '../../../src/translations/inEveryLanguage.ts'

/** Background beside the story: what is at stake, dates, figures. */
export const factBoxBlock = ({ slugs }: Pick<SanitizedOptions, 'slugs'>): Block => ({
  slug: 'factBox',
  admin: {
    custom: { keywords: ['box', 'background', 'facts', 'figures', 'info', 'sidebar', 'timeline'] },
    disableBlockName: true,
  },
  fields: [
    { name: 'title', type: 'text', label: inEveryLanguage('factBoxTitle'), maxLength: 200 },
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
      label: inEveryLanguage('body'),
      required: true,
    },
  ],
  interfaceName: 'FactBoxBlock',
  labels: { plural: inEveryLanguage('factBoxes'), singular: inEveryLanguage('factBox') },
})
