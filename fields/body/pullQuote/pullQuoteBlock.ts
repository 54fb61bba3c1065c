import type { Block } from 'payload'

import { label } from '../../../src/translations/label.ts'

/** A sentence set large beside the text, with the name of who said it. */
export const pullQuoteBlock: Block = {
  slug: 'pullQuote',
  admin: {
    custom: { keywords: ['quote', 'quotation', 'citation', 'highlight'] },
    disableBlockName: true,
  },
  fields: [
    {
      name: 'text',
      type: 'textarea',
      admin: { rows: 2 },
      label: label('pullQuoteText'),
      maxLength: 1000,
      required: true,
    },
    {
      name: 'attribution',
      type: 'text',
      admin: { description: label('attributionHint') },
      label: label('attribution'),
      maxLength: 200,
    },
  ],
  interfaceName: 'PullQuoteBlock',
  labels: { plural: label('pullQuotes'), singular: label('pullQuote') },
}
