import { randomBytes } from 'node:crypto'

import { isSubheading, nodesOf, textOf, type Body } from './nodes.ts'

const text = (value: string) => ({
  type: 'text',
  detail: 0,
  format: 0,
  mode: 'normal',
  style: '',
  text: value,
  version: 1,
})

const paragraph = (value: string) => ({
  type: 'paragraph',
  children: [text(value)],
  direction: null,
  format: '',
  indent: 0,
  textFormat: 0,
  textStyle: '',
  version: 1,
})

/** The fields of the subheading with this text in an earlier body: its anchor must not change. */
const earlierFields = (previous: Body | null | undefined, value: string) =>
  nodesOf(previous).find((node) => isSubheading(node) && textOf(node) === value.trim())?.fields

const subheading = (value: string, previous: Body | null | undefined) => ({
  type: 'block',
  fields: {
    id: randomBytes(12).toString('hex'),
    blockName: '',
    blockType: 'subheading',
    ...earlierFields(previous, value),
    text: value,
  },
  format: '',
  version: 2,
})

/**
 * A body made of plain text: a paragraph for each string, a subheading block for each subheading.
 * @param previous the body that it takes the place of, whose subheadings keep their anchors
 */
export const bodyFromParts = (
  parts: { paragraphs: string[]; subheading: null | string }[],
  previous?: Body | null,
): Body => ({
  root: {
    type: 'root',
    children: parts.flatMap(({ paragraphs, subheading: heading }) => [
      ...(heading ? [subheading(heading, previous)] : []),
      ...paragraphs.map(paragraph),
    ]),
    direction: null,
    format: '',
    indent: 0,
    version: 1,
  },
})
