import {
  $findMatchingParent,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isRootOrShadowRoot,
  SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
  type LexicalEditor,
  type LexicalNode,
} from '@payloadcms/richtext-lexical/lexical'
import { $isListItemNode } from '@payloadcms/richtext-lexical/lexical/list'

import { $enterSubheading, $isEmptyParagraph, $isSubheading } from '../subheading/subheadingNode.ts'
import { textOf, type Block, type Inline } from './blocks.ts'
import { $isInLink, $leaveLink } from './intoLink.ts'
import { $divideList, $insertItems, $isItems } from './intoList.ts'
import { $inlineNodes, $toNodes, type Place } from './toNodes.ts'

const $insertNodes = (editor: LexicalEditor, nodes: LexicalNode[]) => {
  const selection = $getSelection()
  if (!selection) return
  // The table plugin puts a table that goes into a table cell into cell.
  const command = SELECTION_INSERT_CLIPBOARD_NODES_COMMAND
  if (!editor.dispatchCommand(command, { nodes, selection })) selection.insertNodes(nodes)
}

/** The node that the caret is in, once nothing is selected any more. */
const $caretNode = (): LexicalNode | undefined => {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return selection?.getNodes()[0]
  if (!selection.isCollapsed()) selection.removeText()
  return selection.anchor.getNode()
}

/** The single text of a paste, where it is to become part of the text that it is pasted into. */
const $textWithin = (blocks: Block[], node: LexicalNode): Inline[] | null => {
  const [only, ...others] = blocks
  if (!only || others.length > 0 || !('inlines' in only)) return null
  return only.type === 'paragraph' || !$isEmptyParagraph(node) ? only.inlines : null
}

/** The spaces around a word are of use between words only. */
const withoutSpaces = (inlines: Inline[]) =>
  inlines.filter(({ text }, index) => text !== ' ' || (index > 0 && index < inlines.length - 1))

const isPlain = ({ text, url }: Inline) => url === null && text !== '\n'

const $insertText = (editor: LexicalEditor, inlines: Inline[], node: LexicalNode) => {
  const selection = $getSelection()
  if ($isRangeSelection(selection) && $isInLink(node)) {
    if (inlines.every(isPlain)) return selection.insertText(textOf(inlines))
    $leaveLink(selection)
  }
  const isEmpty = $isElementNode(node) && node.isEmpty()
  $insertNodes(editor, $inlineNodes(isEmpty ? withoutSpaces(inlines) : inlines))
}

/**
 * Puts blocks in the place of what is selected. The caret stands behind them then.
 * @param can what the editor has nodes for
 */
export const $insertBlocks = (
  editor: LexicalEditor,
  blocks: Block[],
  can: Omit<Place, 'subheadings'>,
): void => {
  const node = $caretNode()
  if (!node) return
  const inlines = $textWithin(blocks, node)
  if (inlines) return $insertText(editor, inlines, node)

  const inCell = $findMatchingParent(node, $isRootOrShadowRoot) !== null
  const nodes = $toNodes(blocks, {
    images: can.images,
    subheadings: !inCell,
    tables: can.tables && !inCell,
  })
  const item = $findMatchingParent(node, $isListItemNode)
  if (item && nodes.every($isItems)) return $insertItems(item, nodes)
  if (item) $divideList(item)
  $insertNodes(editor, nodes)

  const last = nodes.at(-1)
  if ($isSubheading(last)) $enterSubheading(editor, last, 'end')
}
