import type { Heading, Root, RootContent } from 'mdast'

import { textOf } from '../../../../fields/body/nodes.ts'
import { oneLine } from '../../../../fields/body/oneLine.ts'
import { WireError } from '../../WireError.ts'
import { readInline, type ReadingContext } from './readInline.ts'

const isTitle = (node: RootContent): node is Heading => node.type === 'heading' && node.depth === 1

const fold = (text: string) => text.normalize('NFKC').toLowerCase()

/**
 * The headline: the front matter's, else the first heading of the first level. The heading that it
 * was taken from, or that repeats it at the top, is no block of the text.
 * @throws WireError if there is neither
 */
export const takeHeadline = (
  { children }: Root,
  given: null | string,
  context: ReadingContext,
): { blocks: RootContent[]; headline: string } => {
  const title = children.find(isTitle)
  const text = title ? oneLine(readInline(title.children, context).map(textOf).join('')) : ''
  const headline = given ?? text
  if (headline === '') {
    throw new WireError('noMarkdownHeadline')
  }
  const isHeadline = given === null || (children[0] === title && fold(text) === fold(given))
  return { blocks: children.filter((node) => node !== title || !isHeadline), headline }
}
