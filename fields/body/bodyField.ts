import {
  BlockquoteFeature,
  BlocksFeature,
  BoldFeature,
  FixedToolbarFeature,
  InlineToolbarFeature,
  ItalicFeature,
  lexicalEditor,
  LinkFeature,
  OrderedListFeature,
  ParagraphFeature,
  StrikethroughFeature,
  SubscriptFeature,
  SuperscriptFeature,
  UnderlineFeature,
  UnorderedListFeature,
  UploadFeature,
} from '@payloadcms/richtext-lexical'
import type { RichTextField } from 'payload'

import type { SanitizedOptions } from '../../src/options/types.ts'
import { label } from '../../src/translations/label.ts'
import { PasteFeature } from './PasteFeature.ts'
import { refuseMalformed } from './refuseMalformed.ts'
import { subheadingBlock } from './subheadingBlock.ts'
import { SubheadingFeature } from './SubheadingFeature.ts'

/**
 * The text of a story: one document in which headings are `subheading` blocks, beside paragraphs,
 * lists, links, quotations and pictures.
 */
export const bodyField = ({ options }: { options: SanitizedOptions }): RichTextField => ({
  name: 'body',
  type: 'richText',
  admin: { components: { Diff: 'payload-newsroom/rsc#BodyDiff' } },
  editor: lexicalEditor({
    features: [
      FixedToolbarFeature(),
      InlineToolbarFeature(),
      ParagraphFeature(),
      BoldFeature(),
      ItalicFeature(),
      UnderlineFeature(),
      StrikethroughFeature(),
      SubscriptFeature(),
      SuperscriptFeature(),
      UnorderedListFeature(),
      OrderedListFeature(),
      LinkFeature({ enabledCollections: [options.slugs.articles] }),
      BlockquoteFeature(),
      UploadFeature({ enabledCollections: [options.slugs.media] }),
      BlocksFeature({ blocks: [subheadingBlock] }),
      SubheadingFeature(),
      PasteFeature(),
    ],
  }),
  hooks: { beforeValidate: [refuseMalformed] },
  label: label('body'),
  required: true,
})
