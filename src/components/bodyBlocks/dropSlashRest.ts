import { $getSelection, $isRangeSelection, $isTextNode } from '@payloadcms/richtext-lexical/lexical'

/** A slash as the menu opens at it, and what was typed behind it. */
const slashRest = /(^|[\s(])\/[^\s/(]*$/

/**
 * Takes away what is left of the words by which an item of the slash menu was found. The menu takes away as
 * many characters as it knows of, which on a busy page are fewer than were typed: `/subh` leaves a `/`.
 */
export const $dropSlashRest = (): void => {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return
  const { offset } = selection.anchor
  const node = selection.anchor.getNode()
  if (!$isTextNode(node)) return
  const rest = slashRest.exec(node.getTextContent().slice(0, offset))
  if (!rest) return
  const start = rest.index + rest[1]!.length
  node.spliceText(start, offset - start, '', true)
}
