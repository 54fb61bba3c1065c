/** What a paste is made of, whatever program it came from: plain data, of which nodes are made. */

/** The bits of Lexical's `TextNode` format, as far as this editor has buttons for them. */
export const textFormat = {
  bold: 1,
  italic: 2,
  strikethrough: 4,
  underline: 8,
  subscript: 32,
  superscript: 64,
} as const

/** A run of text that looks the same throughout. */
export type Inline = {
  /** `\n` alone is a line break within the block; no other text has one. */
  text: string
  /** Bits of `textFormat`. */
  format: number
  /** Where it links to. */
  url: string | null
}

export type TextBlock = { type: 'heading' | 'paragraph' | 'quote'; inlines: Inline[] }

export type ListItem = { inlines: Inline[]; lists: ListBlock[] }

export type ListBlock = {
  type: 'list'
  items: ListItem[]
  ordered: boolean
  /** The number of the first item. */
  start: number
}

export type TableCell = {
  blocks: Block[]
  /** How many columns and rows it spans. */
  columns: number
  rows: number
  header: boolean
}

export type TableBlock = { type: 'table'; rows: TableCell[][] }

/** A picture that the clipboard itself holds: `src` is a data URL. */
export type ImageBlock = { type: 'image'; alt: string; src: string }

export type Block = ImageBlock | ListBlock | TableBlock | TextBlock

export const lineBreak: Inline = { text: '\n', format: 0, url: null }

export const textOf = (inlines: Inline[]): string => inlines.map(({ text }) => text).join('')

export const plainInline = (text: string): Inline => ({ text, format: 0, url: null })
