import { embedRendering } from './embeds/embedRendering.ts'
import { factBoxRendering } from './factBox/factBoxRendering.ts'
import { paragraphRendering, quoteRendering } from './inline/textRendering.ts'
import { listRendering } from './lists/listRendering.ts'
import type { BodyNode } from './nodes.ts'
import { pictureRendering } from './pictures/pictureRendering.ts'
import { pullQuoteRendering } from './pullQuote/pullQuoteRendering.ts'
import type { NodeRendering } from './rendering.ts'
import { tableRendering } from './tables/tableRendering.ts'

const ofNodes = new Map<string, NodeRendering>([
  ['list', listRendering],
  ['quote', quoteRendering],
  ['table', tableRendering],
  ['upload', pictureRendering],
])

const ofBlocks = new Map<unknown, NodeRendering>([
  ['embed', embedRendering],
  ['factBox', factBoxRendering],
  ['pullQuote', pullQuoteRendering],
])

/** How a node is rendered. Subheadings are not among them: they divide the text into its parts. */
export const renderingOf = ({ fields, type }: BodyNode): NodeRendering =>
  (type === 'block' ? ofBlocks.get(fields?.blockType) : ofNodes.get(type)) ?? paragraphRendering
