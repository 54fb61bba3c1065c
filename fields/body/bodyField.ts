import {
  BlockquoteFeature,
  BlocksFeature,
  BoldFeature,
  EXPERIMENTAL_TableFeature,
  FixedToolbarFeature,
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
import { inEveryLanguage } from '../../src/translations/inEveryLanguage.ts'
import { PasteFeature } from './PasteFeature.ts'
import { BodyBlocksFeature } from './BodyBlocksFeature.ts'
import { embedBlock } from './embeds/embedBlock.ts'
import { factBoxBlock } from './factBox/factBoxBlock.ts'
import { giveBlockIds } from './giveBlockIds.ts'
import { pictureFields } from './pictures/pictureFields.ts'
import { pullQuoteBlock } from './pullQuote/pullQuoteBlock.ts'
import { refuseMalformed } from './refuseMalformed.ts'
import { subheadingBlock } from './subheadingBlock.ts'
import { SubheadingFeature } from './SubheadingFeature.ts'

/**
 * The text of a story: one document in which headings are `subheading` blocks, beside paragraphs,
 * lists, links, quotations, pictures, tables, and the blocks that stand apart from the text.
 */
export const bodyField = ({ options }: { options: SanitizedOptions }): RichTextField => ({
  name: 'body',
  type: 'richText',
  admin: {
    components: {
      afterInput: [
        {
          clientProps: {
            intlLocales: Object.fromEntries(
              options.languages.map(({ code, intlLocale }) => [code, intlLocale]),
            ),
          },
          path: 'payload-newsroom/client#TextLength',
        },
      ],
      Diff: 'payload-newsroom/rsc#BodyDiff',
    },
  },
  editor: lexicalEditor({
    features: [
      FixedToolbarFeature(),
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
      UploadFeature({
        collections: { [options.slugs.media]: { fields: pictureFields } },
        enabledCollections: [options.slugs.media],
      }),
      EXPERIMENTAL_TableFeature(),
      BlocksFeature({
        blocks: [
          subheadingBlock,
          pullQuoteBlock,
          factBoxBlock(options),
          embedBlock(options.embedHosts),
        ],
      }),
      SubheadingFeature(),
      PasteFeature(),
      BodyBlocksFeature(),
    ],
  }),
  hooks: { beforeValidate: [refuseMalformed, giveBlockIds] },
  label: inEveryLanguage('body'),
  required: true,
})
