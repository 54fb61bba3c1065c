import { keepSubheadings } from './keepSubheadings.ts'
import { bodyOf, paragraphNode, subheadingNode, textNode } from './lexicalNodes.ts'
import type { Body } from './nodes.ts'

/**
 * A body made of plain text: a paragraph for each string, a subheading block for each subheading.
 * @param previous the body that it takes the place of, whose subheadings keep their anchors
 */
export const bodyFromParts = (
  parts: { paragraphs: string[]; subheading: null | string }[],
  previous?: Body | null,
): Body =>
  keepSubheadings(
    bodyOf(
      parts.flatMap(({ paragraphs, subheading }) => [
        ...(subheading ? [subheadingNode(subheading)] : []),
        ...paragraphs.map((text) => paragraphNode([textNode(text)])),
      ]),
    ),
    previous,
  )
