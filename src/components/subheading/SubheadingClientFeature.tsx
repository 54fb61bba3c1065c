'use client'

import { BlockNode, createClientFeature } from '@payloadcms/richtext-lexical/client'
import { $getEditor } from '@payloadcms/richtext-lexical/lexical'
import React from 'react'

import { SubheadingLine } from './SubheadingLine.tsx'
import { $isSubheading, $paragraphToSubheading, $subheadingText } from './subheadingNode.ts'
import { SubheadingPlugin } from './SubheadingPlugin.ts'

/*
 * Payload shows a block only when its form has come from the server: a new subheading would lose
 * what is typed in the meantime. A subheading needs no form. Lexical cannot replace the class of a
 * node by one of the same type, and Payload's `views`, which do it this way too, come too late for
 * the first rendering; hence the prototype. Copied as plain text, a block would be "Block Field".
 */
const { decorate, getTextContent } = BlockNode.prototype
BlockNode.prototype.decorate = function (this: BlockNode, ...args: Parameters<typeof decorate>) {
  if (!$isSubheading(this)) return decorate.apply(this, args)
  return <SubheadingLine nodeKey={this.getKey()} text={$subheadingText(this)} />
}
BlockNode.prototype.getTextContent = function (this: BlockNode) {
  return $isSubheading(this) ? $subheadingText(this) : getTextContent.call(this)
}

/** Makes the subheading block a line of the text, and `## ` its shortcut. */
export const SubheadingClientFeature = createClientFeature({
  markdownTransformers: [
    {
      type: 'element',
      dependencies: [BlockNode],
      export: () => null,
      regExp: /^##\s/,
      replace: (paragraph, children) => {
        const text = children.map((child) => child.getTextContent()).join('')
        $paragraphToSubheading($getEditor(), paragraph, text, 'start')
      },
    },
  ],
  plugins: [{ Component: SubheadingPlugin, position: 'normal' }],
})
