'use client'

import {
  $createBlockNode,
  BlockNode,
  createClientFeature,
} from '@payloadcms/richtext-lexical/client'

/** `## ` at the start of a paragraph: the paragraph becomes a subheading with the rest of its text. */
export const SubheadingShortcutClientFeature = createClientFeature({
  markdownTransformers: [
    {
      type: 'element',
      dependencies: [BlockNode],
      export: () => null,
      regExp: /^##\s/,
      replace: (paragraph, children) => {
        const text = children.map((child) => child.getTextContent()).join('')
        paragraph.replace(
          $createBlockNode({
            id: crypto.randomUUID(),
            blockName: '',
            blockType: 'subheading',
            text,
          }),
        )
      },
    },
  ],
})
