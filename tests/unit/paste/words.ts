import { inlinesOf } from '../../../src/components/paste/assemble.ts'
import { lineBreak, textOf, type Block } from '../../../src/components/paste/blocks.ts'

/** The words of a text, in order, without what stands between them. */
export const words = (text: string): string[] => text.match(/[\p{L}\p{N}][^\s|]*/gu) ?? []

/** The words of blocks, in the order that one reads them. */
export const wordsOf = (blocks: Block[]): string[] => words(textOf(inlinesOf(blocks, lineBreak)))
