'use client'

import { BlockNode } from '@payloadcms/richtext-lexical/client'

import type { BodyNode } from '../../../fields/body/nodes.ts'
import { paragraphsOf } from '../../../fields/body/paragraphsOf.ts'

/**
 * What a block is when somebody copies it as plain text: its words. Payload's own answer is “Block
 * Field”, whatever stands in it, and Lexical cannot replace the class of a node by one of the same
 * type; hence the prototype.
 */
BlockNode.prototype.getTextContent = function (this: BlockNode) {
  return paragraphsOf([this.exportJSON() as unknown as BodyNode]).join('\n')
}
