import { createServerFeature } from '@payloadcms/richtext-lexical'

/** `## ` at the start of a paragraph turns it into a subheading. */
export const SubheadingShortcutFeature = createServerFeature({
  feature: { ClientFeature: 'payload-newsroom/client#SubheadingShortcutClientFeature' },
  key: 'newsroomSubheadingShortcut',
})
