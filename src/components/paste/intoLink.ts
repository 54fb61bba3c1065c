import { $createLinkNode, $isLinkNode, type LinkNode } from '@payloadcms/richtext-lexical/client'
import {
  $findMatchingParent,
  $isTextNode,
  type LexicalNode,
  type PointType,
  type RangeSelection,
} from '@payloadcms/richtext-lexical/lexical'

export const $isInLink = (node: LexicalNode): boolean =>
  $findMatchingParent(node, $isLinkNode) !== null

/** What of the link stands behind the caret. */
const $behind = (link: LinkNode, caret: PointType) => {
  const { offset } = caret
  const node = caret.getNode()
  if (!$isTextNode(node)) return link.getChildren().slice(offset)
  if (offset === 0) return [node, ...node.getNextSiblings()]
  if (offset < node.getTextContentSize()) node.splitText(offset)
  return node.getNextSiblings()
}

/** Takes the caret out of a link, between its halves if need be: Lexical would divide the paragraph. */
export const $leaveLink = (selection: RangeSelection): void => {
  const link = $findMatchingParent(selection.anchor.getNode(), $isLinkNode)
  const parent = link?.getParent()
  if (!link || !parent) return
  const behind = $behind(link, selection.anchor)
  const index = link.getIndexWithinParent()
  if (behind.length === link.getChildrenSize()) {
    parent.select(index, index)
    return
  }
  if (behind.length > 0) {
    const rest = $createLinkNode({ fields: { ...link.getFields() } })
    link.insertAfter(rest.append(...behind))
  }
  parent.select(index + 1, index + 1)
}
