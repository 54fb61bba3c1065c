import { textFormat, type Block, type Inline } from '../../../src/components/paste/blocks.ts'

const tags = [
  ['b', textFormat.bold],
  ['i', textFormat.italic],
  ['u', textFormat.underline],
  ['s', textFormat.strikethrough],
  ['sub', textFormat.subscript],
  ['sup', textFormat.superscript],
] as const

const inline = ({ format, text, url }: Inline) => {
  const marked = tags
    .filter(([, bit]) => format & bit)
    .reduce((inner, [tag]) => `<${tag}>${inner}</${tag}>`, text === '\n' ? '⏎' : text)
  return url === null ? marked : `[${marked}](${url})`
}

const line = (inlines: Inline[]) => inlines.map(inline).join('')

/** Blocks as one reads them, a string a line: `## ` before a heading, `- ` before an item, … */
export const asLines = (blocks: Block[]): string[] =>
  blocks.flatMap((block): string[] => {
    switch (block.type) {
      case 'heading':
        return [`## ${line(block.inlines)}`]
      case 'image':
        return [`![${block.alt}]`]
      case 'list':
        return block.items.flatMap(({ inlines, lists }, index) => [
          `${block.ordered ? `${block.start + index}.` : '-'} ${line(inlines)}`,
          ...asLines(lists).map((inner) => `  ${inner}`),
        ])
      case 'quote':
        return [`> ${line(block.inlines)}`]
      case 'table':
        return block.rows.map((row) =>
          row
            .map(
              ({ blocks: cell, header }) => `${header ? '|!' : '|'} ${asLines(cell).join(' / ')}`,
            )
            .join(' '),
        )
      default:
        return [line(block.inlines)]
    }
  })
