import { isSubheading, walk, type BodyNode } from '../../../../fields/body/nodes.ts'
import { paragraphsOf } from '../../../../fields/body/paragraphsOf.ts'
import type { LanguageDefinition } from '../../../languages/LanguageDefinition.ts'
import type { Line } from '../plainText/readLines.ts'
import { readRelated, type RelatedList } from '../plainText/readRelated.ts'

/** A block of the text as it was sent, and what was made of it. */
export type ReadBlock = { nodes: BodyNode[]; source: string }

export type CutRelated = {
  /** How many links stood in the list. */
  links: number
  related: RelatedList
  /** The blocks before it. */
  rest: ReadBlock[]
  /** What was cut, as it was sent. */
  source: string[]
}

type BlockLine = Line & { block: number; opensBlock: boolean }

/** Every line of a text with its place, without looking into what is more than lines. */
const linesOf = (blocks: ReadBlock[]): BlockLine[] =>
  blocks.flatMap(({ nodes }, block) =>
    paragraphsOf(nodes)
      .flatMap((paragraph) => paragraph.split('\n'))
      .map((text) => text.trim())
      .filter((text) => text !== '')
      .map((text, index) => ({ block, indent: 0, opensBlock: index === 0, text })),
  )

const canBeLabel = ({ nodes: [first] }: ReadBlock) =>
  first !== undefined && (first.type === 'paragraph' || isSubheading(first))

/** The related news that a text ends with: a label as a heading or a paragraph, and its list. */
export const cutRelated = (
  blocks: ReadBlock[],
  languages: LanguageDefinition[],
): CutRelated | null => {
  const lines = linesOf(blocks)
  const found = readRelated(lines, languages)
  const label = found && lines[found.at]
  if (!label?.opensBlock || !canBeLabel(blocks[label.block]!)) return null
  const cut = blocks.slice(label.block)
  const nodes = [...walk(cut.flatMap((block) => block.nodes))]
  return {
    links: nodes.filter(({ type }) => type === 'link').length,
    related: found!.related,
    rest: blocks.slice(0, label.block),
    source: cut.flatMap(({ source }) => source.split('\n')),
  }
}
