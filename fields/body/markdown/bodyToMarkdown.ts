import type { BlockContent, Root } from 'mdast'
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableToMarkdown } from 'mdast-util-gfm-table'
import { defaultHandlers, toMarkdown, type Handle, type Unsafe } from 'mdast-util-to-markdown'

import { inlineMarkdown } from '../inline/inlineMarkdown.ts'
import { inlineTree } from '../inline/inlineTree.ts'
import { linkTarget } from '../inline/linkTarget.ts'
import { isSubheading, nodesOf, textOf, type Body, type BodyNode } from '../nodes.ts'
import { oneLine } from '../oneLine.ts'
import { paragraphsOf } from '../paragraphsOf.ts'
import type { MarkdownTools, RenderContext } from '../rendering.ts'
import { renderingOf } from '../renderings.ts'

const subheading = (node: BodyNode): BlockContent[] => {
  const value = oneLine(textOf(node))
  return value ? [{ type: 'heading', children: [{ type: 'text', value }], depth: 2 }] : []
}

/**
 * Text beside strikethrough. An underscore within a word is left bare, unless `*` or `_` is next to
 * that word; mdast-util-to-markdown 2.2 does not think of `~`, beside which it is none the less one
 * that emphasises.
 */
const text: Handle = (node, parent, state, info) =>
  defaultHandlers.text(node, parent, state, {
    ...info,
    after: info.after.replaceAll('~', '*'),
    before: info.before.replaceAll('~', '*'),
  })

/** Mail addresses between angle brackets may begin with these too, and would become links. */
const beforeAddress: Unsafe = {
  after: "[\\d.#$%&'*+=^_`{|}~-]",
  character: '<',
  inConstruct: 'phrasing',
}

/**
 * A body as Markdown: CommonMark 0.31 (https://spec.commonmark.org/0.31.2/) with the tables and the
 * strikethrough of GitHub (https://github.github.com/gfm/). Subheadings are headings of the second
 * level; what Markdown has no signs for is HTML (`<u>`, `<sub>`, `<sup>`) or the nearest it has: pull
 * quotes and fact boxes are quotations, embeds links, captions emphasised paragraphs.
 */
export const bodyToMarkdown = (
  body: Body | null | undefined,
  context: RenderContext = { embedHosts: [], images: new Map(), paths: new Map() },
): string => {
  const target = linkTarget(context)
  const tools: MarkdownTools = {
    blocks: (nodes) => nodes.flatMap((node) => renderingOf(node).markdown(node, tools)),
    context,
    inline: (nodes) => inlineMarkdown(inlineTree(nodes, target)),
    paragraphs: paragraphsOf,
  }
  const root: Root = {
    type: 'root',
    children: nodesOf(body).flatMap((node) =>
      isSubheading(node) ? subheading(node) : tools.blocks([node]),
    ),
  }
  return toMarkdown(root, {
    bullet: '-',
    extensions: [gfmStrikethroughToMarkdown(), gfmTableToMarkdown({ tablePipeAlign: false })],
    handlers: { text },
    listItemIndent: 'one',
    rule: '-',
    unsafe: [beforeAddress],
  })
}
