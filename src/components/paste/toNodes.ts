import { $createLinkNode, $createUploadNode } from '@payloadcms/richtext-lexical/client'
import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  $parseSerializedNode,
  type ElementNode,
  type LexicalNode,
  type SerializedElementNode,
} from '@payloadcms/richtext-lexical/lexical'
import {
  $createListItemNode,
  $createListNode,
  type ListNode,
} from '@payloadcms/richtext-lexical/lexical/list'
import { $createQuoteNode } from '@payloadcms/richtext-lexical/lexical/rich-text'

import { $createSubheading } from '../subheading/subheadingNode.ts'
import { rowText } from './assemble.ts'
import {
  lineBreak,
  plainInline,
  textOf,
  type Block,
  type ImageBlock,
  type Inline,
  type ListBlock,
  type TableBlock,
} from './blocks.ts'

/** What the place that the nodes go into can hold beside text, lists and quotations. */
export type Place = { images: boolean; subheadings: boolean; tables: boolean }

const $text = ({ format, text }: Inline) => $createTextNode(text).setFormat(format)

/** The nodes of a text; what links to the same address is one link. */
export const $inlineNodes = (inlines: Inline[]): LexicalNode[] => {
  const nodes: LexicalNode[] = []
  let link: ElementNode | null = null
  let linkedTo: string | null = null
  for (const inline of inlines) {
    const node = inline === lineBreak ? $createLineBreakNode() : $text(inline)
    const { url } = inline
    if (url === null) {
      nodes.push(node)
    } else if (link && linkedTo === url) {
      link.append(node)
    } else {
      link = $createLinkNode({ fields: { linkType: 'custom', newTab: false, url } })
      nodes.push(link.append(node))
    }
    linkedTo = url
  }
  return nodes
}

const $paragraph = (inlines: Inline[]) => $createParagraphNode().append(...$inlineNodes(inlines))

const $list = ({ items, ordered, start }: ListBlock): ListNode => {
  const list = $createListNode(ordered ? 'number' : 'bullet', start)
  for (const { inlines, lists } of items) {
    list.append($createListItemNode().append(...$inlineNodes(inlines)))
    // Lexical has a list within a list in an item of its own.
    for (const inner of lists) list.append($createListItemNode().append($list(inner)))
  }
  return list
}

/** Made from JSON, because Payload does not export Lexical's tables. */
const $element = (json: { type: string } & Record<string, unknown>) =>
  $parseSerializedNode({
    children: [],
    direction: null,
    format: '',
    indent: 0,
    version: 1,
    ...json,
  } as SerializedElementNode) as ElementNode

const $table = ({ rows }: TableBlock, place: Place) =>
  $element({ type: 'table' }).append(
    ...rows.map((cells) =>
      $element({ type: 'tablerow' }).append(
        ...cells.map(({ blocks, columns, header, rows: rowSpan }) => {
          const cell = $element({
            type: 'tablecell',
            colSpan: columns,
            headerState: header ? 1 : 0,
            rowSpan,
          })
          const nodes = $toNodes(blocks, { ...place, subheadings: false, tables: false })
          return cell.append(...(nodes.length > 0 ? nodes : [$createParagraphNode()]))
        }),
      ),
    ),
  )

/** Payload uploads it, as it does with a file. */
const $image = ({ src }: ImageBlock) => {
  const formID = Math.random().toString(36).slice(2)
  const data = { pending: { formID, src } }
  return $createUploadNode({ data } as unknown as Parameters<typeof $createUploadNode>[0])
}

/** The nodes of a paste; nothing of its text is left out, whatever the place can hold. */
export const $toNodes = (blocks: Block[], place: Place): LexicalNode[] =>
  blocks.flatMap((block): LexicalNode[] => {
    if (block.type === 'list') return [$list(block)]
    if (block.type === 'table') {
      if (place.tables) return [$table(block, place)]
      return block.rows.map((row) => $paragraph(rowText(row)))
    }
    if (block.type === 'image') {
      if (place.images) return [$image(block)]
      return block.alt ? [$paragraph([plainInline(block.alt)])] : []
    }
    if (block.type === 'quote') return [$createQuoteNode().append(...$inlineNodes(block.inlines))]
    if (block.type === 'heading' && place.subheadings) {
      return [$createSubheading(textOf(block.inlines))]
    }
    return [$paragraph(block.inlines)]
  })
