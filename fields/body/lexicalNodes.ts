import type { Body, BodyNode } from './nodes.ts'

/*
 * Nodes as Lexical writes them. Made by hand, so that no editor has to be started for a text; without
 * ids, which the newsroom or Payload gives.
 */

/** The bits of a text's `format`. */
export const formats = {
  bold: 1,
  italic: 2,
  strikethrough: 4,
  underline: 8,
  code: 16,
  subscript: 32,
  superscript: 64,
} as const

const element = (type: string, children: BodyNode[], more: object = {}): BodyNode =>
  ({
    type,
    children,
    direction: null,
    format: '',
    indent: 0,
    version: 1,
    ...more,
  }) as BodyNode

export const textNode = (text: string, format = 0): BodyNode =>
  ({ type: 'text', detail: 0, format, mode: 'normal', style: '', text, version: 1 }) as BodyNode

export const lineBreakNode = (): BodyNode => ({ type: 'linebreak', version: 1 })

export const paragraphNode = (children: BodyNode[]): BodyNode =>
  element('paragraph', children, { textFormat: 0, textStyle: '' })

export const quoteNode = (children: BodyNode[]): BodyNode => element('quote', children)

/** @param url an address or a path that `safeLink` lets through */
export const linkNode = (url: string, children: BodyNode[]): BodyNode =>
  element('link', children, { fields: { linkType: 'custom', newTab: false, url }, version: 3 })

/** An item is its words, or a list that is indented under the item before it. */
export type NewItem = { list: BodyNode } | { words: BodyNode[] }

/** @param start number of the first item, for a numbered list */
export const listNode = (items: NewItem[], start: null | number, indent = 0): BodyNode => {
  let value = start ?? 1
  const children = items.map((item) => {
    const children = 'list' in item ? [item.list] : item.words
    const node = element('listitem', children, { indent, value })
    if ('words' in item) value += 1
    return node
  })
  return element('list', children, {
    listType: start === null ? 'bullet' : 'number',
    start: start ?? 1,
    tag: start === null ? 'ul' : 'ol',
  })
}

const tableCellNode = (children: BodyNode[], heads: boolean): BodyNode =>
  element('tablecell', [paragraphNode(children)], {
    backgroundColor: null,
    colSpan: 1,
    headerState: heads ? 1 : 0,
    rowSpan: 1,
  })

/** A table whose first row names its columns. */
export const tableNode = (rows: BodyNode[][][]): BodyNode =>
  element(
    'table',
    rows.map((cells, index) =>
      element(
        'tablerow',
        cells.map((cell) => tableCellNode(cell, index === 0)),
      ),
    ),
  )

export const subheadingNode = (text: string): BodyNode => ({
  type: 'block',
  fields: { blockName: '', blockType: 'subheading', text },
  format: '',
  version: 2,
})

export const bodyOf = (children: BodyNode[]): Body =>
  ({
    root: { type: 'root', children, direction: null, format: '', indent: 0, version: 1 },
  }) as Body
