import { createServerFeature } from '@payloadcms/richtext-lexical'

/**
 * Cleans what is pasted from Word, Google Docs, web pages and plain text: headings become
 * subheadings, styles and empty paragraphs go, links and lists stay.
 */
export const PasteFeature = createServerFeature({
  dependencies: ['newsroomSubheading', 'blockquote', 'link', 'orderedList', 'unorderedList'],
  feature: { ClientFeature: 'payload-newsroom/client#PasteClientFeature' },
  key: 'newsroomPaste',
})
