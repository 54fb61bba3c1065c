import type { BodyNode } from './nodes.ts'
import { renderingOf } from './renderings.ts'

/** Plain text of a body's nodes: a string for each paragraph, quotation, list item, table row and the like. */
export const paragraphsOf = (nodes: BodyNode[]): string[] =>
  nodes.flatMap((node) => renderingOf(node).paragraphs(node, paragraphsOf))
