import { createServerFeature } from '@payloadcms/richtext-lexical'

/** More words to find blocks and tables by in the slash menu, and a sign for each block. */
export const BodyBlocksFeature = createServerFeature({
  dependencies: ['blocks', 'experimental_table'],
  feature: { ClientFeature: 'payload-newsroom/client#BodyBlocksClientFeature' },
  key: 'newsroomBlocks',
})
