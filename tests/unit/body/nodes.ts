import type { Body } from '../../../fields/body/nodes.ts'

const element = (type: string, children: object[], more: object = {}) => ({
  type,
  children,
  direction: null,
  format: '',
  indent: 0,
  version: 1,
  ...more,
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

export const picture = (id: number) => ({
  type: 'upload',
  id: `upload ${id}`,
  fields: null,
  format: '',
  relationTo: 'media',
  value: id,
  version: 3,
})

export const quote = (words: string) => element('quote', [text(words)])

export const item = (...children: object[]) => element('listitem', children, { value: 1 })

export const list = (...items: object[]) =>
  element('list', items, { listType: 'bullet', start: 1, tag: 'ul' })

export const lineBreak = { type: 'linebreak', version: 1 }

/** A body of these nodes. */
export const bodyWith = (...nodes: object[]): Body =>
  ({ root: element('root', nodes) }) as unknown as Body
