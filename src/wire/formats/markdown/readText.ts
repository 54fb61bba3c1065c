import type { Sentence } from '../../../translations/sentence.ts'
import { WireError } from '../../WireError.ts'
import type { ReadBlock } from './cutRelated.ts'
import { markdownWarnings } from './markdownWarnings.ts'
import { definitionsIn, parseTree } from './parseTree.ts'
import { readBlocks } from './readBlocks.ts'
import type { ReadingContext } from './readInline.ts'
import { mostLevels, refuseTangled } from './refuseTangled.ts'
import { takeHeadline } from './takeHeadline.ts'

type ReadText = { blocks: ReadBlock[]; headline: string; warnings: Sentence[] }

const read = (markdown: string, givenHeadline: null | string): ReadText => {
  refuseTangled(markdown)
  const warnings: Sentence[] = []
  const tree = parseTree(markdown)
  const context: ReadingContext = {
    definitions: definitionsIn(tree),
    used: new Set(),
    warn: (sentence) => warnings.push(sentence),
  }
  const { blocks, headline } = takeHeadline(tree, givenHeadline, context)
  const readAll = blocks.map((block) => ({
    nodes: readBlocks([block], context),
    source: markdown.slice(block.position?.start.offset, block.position?.end.offset),
  }))
  for (const [identifier, { label, url }] of context.definitions) {
    if (!context.used.has(identifier)) {
      context.warn(markdownWarnings.unusedDefinition(label ?? identifier, url))
    }
  }
  return { blocks: readAll, headline, warnings }
}

/**
 * The headline of a Markdown text, and each of its blocks in Lexical's nodes.
 * @throws WireError if there is no headline, or the text is nested beyond reason
 */
export const readText = (markdown: string, givenHeadline: null | string): ReadText => {
  try {
    return read(markdown, givenHeadline)
  } catch (error) {
    // The stack has ended: no story is nested as deep, but a file made to do harm can be.
    if (!(error instanceof RangeError)) throw error
    throw new WireError('tooDeep', { levels: mostLevels })
  }
}
