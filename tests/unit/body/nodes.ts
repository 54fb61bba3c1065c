import type { Body } from '../../../fields/body/nodes.ts'

const element = <More extends object>(type: string, children: object[], more?: More) => ({
  type,
  children,
  direction: null,
  format: '',
  indent: 0,
  version: 1,
  ...(more as More),
})

export const text = (value: string, format = 0) => ({
  type: 'text',
  detail: 0,
  format,
  mode: 'normal',
  style: '',
  text: value,
  version: 1,
})

export const paragraph = (...children: (object | string)[]) =>
  element(
    'paragraph',
    children.map((child) => (typeof child === 'string' ? text(child) : child)),
    { textFormat: 0, textStyle: '' },
  )

export const subheading = (value: string, anchor?: string) => ({
  type: 'block',
  fields: { id: `id of ${value}`, anchor, blockName: '', blockType: 'subheading', text: value },
  format: '',
  version: 2,
})

export const link = (url: string, words: string) =>
  element('link', [text(words)], { id: 'a', fields: { linkType: 'custom', newTab: false, url } })

export const articleLink = (id: number, words: string) =>
  element('link', [text(words)], {
    id: 'a',
    fields: {
      doc: { relationTo: 'articles', value: id },
      linkType: 'internal',
      newTab: false,
    },
  })

export const picture = (id: number, fields: null | object = null) => ({
  type: 'upload',
  id: `upload ${id}`,
  fields,
  format: '',
  relationTo: 'media',
  value: id,
  version: 3,
})

export const quote = (words: string) => element('quote', [text(words)])

export const item = (...children: object[]) => element('listitem', children, { value: 1 })

export const list = (...items: object[]) =>
  element('list', items, { listType: 'bullet', start: 1, tag: 'ul' })

export const numbered = (start: number, ...items: object[]) =>
  element('list', items, { listType: 'number', start, tag: 'ol' })

type CellProperties = { colSpan?: number; headerState?: number; rowSpan?: number }

export const cell = (children: object[] | string, properties: CellProperties = {}) =>
  element('tablecell', typeof children === 'string' ? [paragraph(children)] : children, {
    backgroundColor: null,
    colSpan: 1,
    headerState: 0,
    rowSpan: 1,
    ...properties,
  })

export const row = (...cells: object[]) => element('tablerow', cells)

export const table = (...rows: object[]) => element('table', rows)

/** A table with a row of headings, made of its texts. */
export const tableOf = ([headings = [], ...others]: string[][]) =>
  table(
    row(...headings.map((words) => cell(words, { headerState: 1 }))),
    ...others.map((texts) => row(...texts.map((words) => cell(words)))),
  )

let blocks = 0

const block = (blockType: string, fields: object) => ({
  type: 'block',
  fields: { id: `block ${(blocks += 1)}`, blockName: '', blockType, ...fields },
  format: '',
  version: 2,
})

export const pullQuote = (words: string, attribution?: string) =>
  block('pullQuote', { attribution, text: words })

export const factBox = (title: string, ...nodes: object[]) =>
  block('factBox', { text: bodyWith(...nodes), title })

export const embed = (url: string, caption?: string) => block('embed', { caption, url })

export const lineBreak = { type: 'linebreak', version: 1 }

/** A body of these nodes. */
export const bodyWith = (...nodes: object[]): Body =>
  ({ root: element('root', nodes) }) as unknown as Body
