import { randomBytes } from 'node:crypto'

import type { Body } from './nodes.ts'

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

const subheading = (value: string) => ({
  type: 'block',
  fields: {
    id: randomBytes(12).toString('hex'),
    blockName: '',
    blockType: 'subheading',
    text: value,
  },
  format: '',
  version: 2,
})

/** A body made of plain text: a paragraph for each string, a subheading block for each subheading. */
export const bodyFromParts = (
  parts: { paragraphs: string[]; subheading: null | string }[],
): Body => ({
  root: {
    type: 'root',
    children: parts.flatMap(({ paragraphs, subheading: heading }) => [
      ...(heading ? [subheading(heading)] : []),
      ...paragraphs.map(paragraph),
    ]),
    direction: null,
    format: '',
    indent: 0,
    version: 1,
  },
})
