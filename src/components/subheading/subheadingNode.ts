import { $createBlockNode, $isBlockNode, type BlockNode } from '@payloadcms/richtext-lexical/client'
import {
  $createNodeSelection,
  $createParagraphNode,
  $getNodeByKey,
  $isDecoratorNode,
  $isElementNode,
  $isParagraphNode,
  $onUpdate,
  $setSelection,
  type LexicalEditor,
  type LexicalNode,
} from '@payloadcms/richtext-lexical/lexical'

import { longestSubheading } from './longestSubheading.ts'

type Edge = 'end' | 'start'

export const $isSubheading = (node: LexicalNode | null | undefined): node is BlockNode =>
  $isBlockNode(node) && node.getFields().blockType === 'subheading'

/** Without an id: the node gives itself one, also where the browser's `randomUUID` is missing. */
export const $createSubheading = (text: string): BlockNode =>
  $createBlockNode({
    blockName: '',
    blockType: 'subheading',
    text: asLine(text),
  } as Parameters<typeof $createBlockNode>[0])

/** Text on one line. */
export const asLine = (text: string) =>
  text.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ').slice(0, longestSubheading)

export const $subheadingText = (node: BlockNode): string => {
  const { text } = node.getFields() as { text?: unknown }
  return typeof text === 'string' ? text : ''
}

export const $setSubheadingText = (node: BlockNode, text: string) => {
  // `true`: there is no form to be told.
  if ($subheadingText(node) !== text) node.setFields({ ...node.getFields(), text }, true)
}

/** Where the caret goes as soon as the subheading is drawn. */
const awaited = new WeakMap<LexicalEditor, { edge: Edge; key: string }>()

/** Puts the caret into a subheading that is drawn; into one that is not yet, once it is. */
export const putCaretInto = (editor: LexicalEditor, key: string, edge: Edge = 'end') => {
  const line = editor.getElementByKey(key)?.querySelector('textarea')
  if (!editor.isEditable()) return
  if (!line) {
    awaited.set(editor, { edge, key })
    return
  }
  awaited.delete(editor)
  line.focus()
  const caret = edge === 'start' ? 0 : line.value.length
  line.setSelectionRange(caret, caret)
}

/** For a subheading that has just been drawn: takes the caret, if it was to have it. */
export const takeAwaitedCaret = (editor: LexicalEditor, key: string) => {
  const wish = awaited.get(editor)
  if (wish?.key === key) putCaretInto(editor, key, wish.edge)
}

/**
 * Puts the caret into a subheading. Not at once: React draws a new one in a microtask, on a busy
 * page later, and the editor must be done with what it does. As a rule still before the next key.
 */
export const focusSubheading = (editor: LexicalEditor, key: string, edge: Edge = 'end') =>
  queueMicrotask(() => putCaretInto(editor, key, edge))

/** Puts the caret back into the text, where the editor's own selection is. */
export const focusText = (editor: LexicalEditor) =>
  queueMicrotask(() => {
    const root = editor.getRootElement()
    if (!root || document.activeElement === root) return
    root.focus({ preventScroll: true })
    editor.focus()
  })

/** Moves the caret into a subheading, as soon as what is under way in the editor is done. */
export const $enterSubheading = (editor: LexicalEditor, node: LexicalNode, edge: Edge) => {
  const key = node.getKey()
  const selection = $createNodeSelection()
  selection.add(key)
  $setSelection(selection)
  $onUpdate(() => focusSubheading(editor, key, edge))
}

/** Moves the caret into whatever node it is. */
export const $enter = (editor: LexicalEditor, node: LexicalNode, edge: Edge) => {
  if ($isSubheading(node)) {
    $enterSubheading(editor, node, edge)
  } else if ($isElementNode(node)) {
    if (edge === 'start') node.selectStart()
    else node.selectEnd()
  } else if ($isDecoratorNode(node)) {
    const selection = $createNodeSelection()
    selection.add(node.getKey())
    $setSelection(selection)
  }
}

export const $isEmptyParagraph = (node: LexicalNode | null | undefined): boolean =>
  $isParagraphNode(node) && node.getChildrenSize() === 0

/** The paragraph becomes a subheading that holds its text and the caret. */
export const $paragraphToSubheading = (
  editor: LexicalEditor,
  paragraph: LexicalNode,
  text: string,
  edge: Edge,
) => {
  const subheading = $createSubheading(text)
  paragraph.replace(subheading)
  $enterSubheading(editor, subheading, edge)
}

/** What the keys of `subheadingKey` do to the document around the line. */
export const $leaveSubheading = {
  above: (editor: LexicalEditor, node: BlockNode) => {
    node.insertBefore($createParagraphNode())
    $enterSubheading(editor, node, 'start')
  },
  down: (editor: LexicalEditor, node: BlockNode) => {
    const next = node.getNextSibling()
    if (next) return $enter(editor, next, 'start')
    const paragraph = $createParagraphNode()
    node.insertAfter(paragraph)
    paragraph.select()
  },
  join: (_editor: LexicalEditor, node: BlockNode) => {
    const next = node.getNextSibling()
    if ($isEmptyParagraph(next)) next?.remove()
  },
  paragraph: (_editor: LexicalEditor, node: BlockNode) => {
    const text = $subheadingText(node)
    const paragraph = $createParagraphNode()
    node.replace(paragraph)
    if (text) paragraph.select().insertText(text)
    paragraph.selectStart()
  },
  remove: (editor: LexicalEditor, node: BlockNode) => {
    const next = node.getNextSibling()
    if (!next) return $leaveSubheading.paragraph(editor, node)
    $enter(editor, next, 'start')
    node.remove()
  },
  split: (_editor: LexicalEditor, node: BlockNode, rest: string) => {
    const next = node.getNextSibling()
    if (!rest && next && $isEmptyParagraph(next) && $isElementNode(next)) {
      next.selectStart()
      return
    }
    const paragraph = $createParagraphNode()
    node.insertAfter(paragraph)
    if (rest) paragraph.select().insertText(rest)
    paragraph.selectStart()
  },
  up: (editor: LexicalEditor, node: BlockNode) => {
    const previous = node.getPreviousSibling()
    if (previous) $enter(editor, previous, 'end')
    else $enterSubheading(editor, node, 'start')
  },
}

export const $subheadingByKey = (key: string): BlockNode | null => {
  const node = $getNodeByKey(key)
  return $isSubheading(node) ? node : null
}
