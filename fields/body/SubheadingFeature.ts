import { createServerFeature } from '@payloadcms/richtext-lexical'

/** The subheading block as a line of the text, and `## ` at the start of a paragraph to make one. */
export const SubheadingFeature = createServerFeature({
  dependencies: ['blocks'],
  feature: { ClientFeature: 'payload-newsroom/client#SubheadingClientFeature' },
  key: 'newsroomSubheading',
})
