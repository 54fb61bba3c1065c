import { inlineHtml } from './inline/inlineHtml.ts'
import { inlineTree } from './inline/inlineTree.ts'
import { linkTarget } from './inline/linkTarget.ts'
import type { BodyNode } from './nodes.ts'
import type { HtmlTools, RenderContext } from './rendering.ts'
import { renderingOf } from './renderings.ts'

/** HTML of a body's nodes, without anything around it. All text is escaped. */
export const htmlOf = (nodes: BodyNode[], context: RenderContext): string => {
  const target = linkTarget(context)
  const tools: HtmlTools = {
    blocks: (inside) => inside.map((node) => renderingOf(node).html(node, tools)).join(''),
    context,
    inline: (inside) => inlineHtml(inlineTree(inside, target)),
  }
  return tools.blocks(nodes)
}
