import { lineBreak, type ImageBlock, type Inline, type TableBlock } from './blocks.ts'
import { cleanText, trimText, visibleText } from './cleanText.ts'

/** The element that makes a text more than a paragraph. Where it goes on, it is the same object. */
export type Holder =
  | { kind: 'heading' | 'quote' }
  | {
      kind: 'item'
      /** 1 is the outermost. */
      level: number
      /** The same for all items of a list. */
      list: unknown
      ordered: boolean
      /** The number it has in its list, as far as it is told. */
      number: number
    }

export type WrittenText = { type: 'text'; holder: Holder | null; inlines: Inline[] }

export type Written = ImageBlock | TableBlock | WrittenText

/** How a text is to be taken. */
export type TextContext = {
  format: number
  holder: Holder | null
  /** Whether its line breaks are meant. */
  keepsLineBreaks: boolean
  url: string | null
}

export type BlockWriter = ReturnType<typeof blockWriter>

/** Takes text in reading order and makes blocks of it: white space collapsed, none of them empty. */
export const blockWriter = () => {
  const written: Written[] = []
  let open: WrittenText | null = null

  /** Takes the white space away that stands before a line break or the end. */
  const closeLine = (inlines: Inline[]) => {
    for (let last = inlines.at(-1); last && last !== lineBreak; last = inlines.at(-1)) {
      const text = last.text.replace(/[ \u3000]+$/, '')
      if (text) {
        last.text = text
        return
      }
      inlines.pop()
    }
  }

  /** What comes next begins a new block. */
  const end = () => {
    if (!open) return
    const { holder, inlines } = open
    open = null
    closeLine(inlines)
    while (inlines.at(-1) === lineBreak) inlines.pop()
    if (inlines.length === 0) return
    const last = written.at(-1)
    if (holder && last?.type === 'text' && last.holder === holder) {
      const between = holder.kind === 'heading' ? { text: ' ', format: 0, url: null } : lineBreak
      last.inlines.push(between, ...inlines)
    } else {
      written.push({ type: 'text', holder, inlines })
    }
  }

  const breakLine = ({ holder }: Pick<TextContext, 'holder'>) => {
    if (!open) return
    closeLine(open.inlines)
    const last = open.inlines.at(-1)
    if (!last) return
    if (last !== lineBreak) open.inlines.push(lineBreak)
    // An empty line is what some programs have for paragraphs.
    else if (!holder) end()
  }

  const line = (text: string, { format, holder, url }: TextContext) => {
    const last = open?.inlines.at(-1)
    const opensLine = !last || last === lineBreak || last.text.endsWith(' ')
    const value = opensLine
      ? text.replace(last?.text.endsWith(' ') ? /^ +/ : /^[ \u3000]+/, '')
      : text
    if (!value) return
    open ??= { type: 'text', holder, inlines: [] }
    if (last && last !== lineBreak && last.format === format && last.url === url) last.text += value
    else open.inlines.push({ text: value, format, url })
  }

  const text = (value: string, context: TextContext) => {
    if (!context.keepsLineBreaks) return line(cleanText(value), context)
    for (const [index, part] of visibleText(value)
      .split(/\r\n|[\n\r]/)
      .entries()) {
      if (index > 0) breakLine(context)
      line(cleanText(part), context)
    }
  }

  return {
    breakLine,
    end,
    /** A block that is no text. */
    push: (block: ImageBlock | TableBlock) => {
      end()
      written.push(block)
    },
    text,
    written,
  }
}

export const isEmptyText = (text: string): boolean => trimText(cleanText(text)) === ''
