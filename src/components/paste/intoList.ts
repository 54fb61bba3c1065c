import {
  $createParagraphNode,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  type LexicalNode,
} from '@payloadcms/richtext-lexical/lexical'
import {
  $createListItemNode,
  $isListItemNode,
  $isListNode,
  type ListItemNode,
} from '@payloadcms/richtext-lexical/lexical/list'
import { $insertNodeToNearestRoot } from '@payloadcms/richtext-lexical/lexical/utils'

/** Whether it can be items of a list. */
export const $isItems = (node: LexicalNode): boolean => $isParagraphNode(node) || $isListNode(node)

const $asItems = (node: LexicalNode) => {
  if ($isListNode(node)) return node.getChildren()
  return $isElementNode(node) ? [$createListItemNode().append(...node.getChildren())] : []
}

/** Puts paragraphs and lists into the list at the caret: as items of it, each whole. */
export const $insertItems = (item: ListItemNode, nodes: LexicalNode[]): void => {
  const selection = $getSelection()
  const rest = !item.isEmpty() && $isRangeSelection(selection) ? selection.insertParagraph() : null
  let last: LexicalNode = item
  for (const next of nodes.flatMap($asItems)) last = last.insertAfter(next)
  if ($isElementNode(last)) last.selectEnd()
  for (const part of [item, rest]) if (part?.isEmpty()) part.remove()
}

/** Puts the caret into a paragraph of its own that divides the list; Lexical would do it within. */
export const $divideList = (item: ListItemNode): void => {
  const around = [item, ...item.getParents()]
  const paragraph = $createParagraphNode()
  $insertNodeToNearestRoot(paragraph)
  for (const node of around) {
    if (($isListItemNode(node) || $isListNode(node)) && node.isEmpty()) node.remove()
  }
  const rest = paragraph.getNextSibling()
  if ($isListNode(rest) && rest.getTextContent().trim() === '') rest.remove()
  paragraph.select()
}
