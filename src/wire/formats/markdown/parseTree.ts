import type { Definition, Root, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'

import { stopLongReading } from './stopLongReading.ts'

/**
 * The syntax tree of a Markdown text: CommonMark, with the tables, strikethrough and footnotes of
 * GitHub. Addresses in the text stay text.
 * @throws WireError if the text keeps the parser busy for longer than a story can
 */
export const parseTree = (markdown: string): Root =>
  fromMarkdown(markdown, {
    extensions: [
      gfmFootnote(),
      gfmStrikethrough({ singleTilde: false }),
      gfmTable(),
      stopLongReading(),
    ],
    mdastExtensions: [
      gfmFootnoteFromMarkdown(),
      gfmStrikethroughFromMarkdown(),
      gfmTableFromMarkdown(),
    ],
  })

/** The addresses that a text names in one place and uses in others; the first of a name counts. */
export const definitionsIn = (tree: Root): Map<string, Definition> => {
  const definitions = new Map<string, Definition>()
  const collect = (nodes: (Root | RootContent)[]): void => {
    for (const node of nodes) {
      if (node.type === 'definition' && !definitions.has(node.identifier)) {
        definitions.set(node.identifier, node)
      }
      if ('children' in node) collect(node.children)
    }
  }
  collect([tree])
  return definitions
}
