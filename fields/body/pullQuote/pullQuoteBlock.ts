import type { Block } from 'payload'

import { inEveryLanguage } from '../../../src/translations/inEveryLanguage.ts'

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
      label: inEveryLanguage('pullQuoteText'),
      maxLength: 1000,
      required: true,
    },
    {
      name: 'attribution',
      type: 'text',
      admin: { description: inEveryLanguage('attributionHint') },
      label: inEveryLanguage('attribution'),
      maxLength: 200,
    },
  ],
  interfaceName: 'PullQuoteBlock',
  labels: { plural: inEveryLanguage('pullQuotes'), singular: inEveryLanguage('pullQuote') },
}
