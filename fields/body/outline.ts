import { anchorsOf } from './anchors.ts'
import { isSubheading, nodesOf, textOf, type Body, type BodyNode } from './nodes.ts'
import { paragraphsOf } from './paragraphsOf.ts'

/** A part of a story: what stands under one subheading. */
export type OutlinePart = {
  /** For `#…` links to the subheading; `null` for what stands before the first one. */
  anchor: null | string
  nodes: BodyNode[]
  /** Plain text: a string for each paragraph, quotation, list item, table row and the like. */
  paragraphs: string[]
  /** `null` for what stands before the first subheading. */
  subheading: null | string
}

/** Divides a body at its subheadings. Nothing of the text is left out. */
export const outline = (body: Body | null | undefined, language?: string): OutlinePart[] => {
  const anchors = anchorsOf(body, language)
  const parts: OutlinePart[] = [{ anchor: null, nodes: [], paragraphs: [], subheading: null }]
  for (const node of nodesOf(body)) {
    if (isSubheading(node)) {
      const anchor = anchors[parts.length - 1] ?? null
      parts.push({ anchor, nodes: [], paragraphs: [], subheading: textOf(node) })
    } else {
      const part = parts.at(-1)!
      part.nodes.push(node)
      part.paragraphs.push(...paragraphsOf([node]))
    }
  }
  const hasText = ({ nodes, paragraphs }: OutlinePart) =>
    paragraphs.length > 0 || nodes.some(({ type }) => type !== 'paragraph')
  return parts.filter((part) => part.subheading !== null || hasText(part))
}

/** The text alone: subheadings and paragraphs, an empty line between them. */
export const plainText = (parts: Pick<OutlinePart, 'paragraphs' | 'subheading'>[]): string =>
  parts
    .flatMap(({ paragraphs, subheading }) => [subheading, ...paragraphs])
    .filter(Boolean)
    .join('\n\n')
