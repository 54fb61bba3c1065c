'use client'

import { INSERT_BLOCK_COMMAND } from '@payloadcms/richtext-lexical/client'
import {
  $createRangeSelectionFromDom,
  $findMatchingParent,
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $isParagraphNode,
  $isRangeSelection,
  $isRootOrShadowRoot,
  COMMAND_PRIORITY_BEFORE_LOW,
  COMMAND_PRIORITY_LOW,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  HISTORIC_TAG,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_LEFT_COMMAND,
  KEY_ARROW_RIGHT_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_DOWN_COMMAND,
  SKIP_DOM_SELECTION_TAG,
  mergeRegister,
  type BaseSelection,
  type ElementNode,
  type LexicalEditor,
  type PointType,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useEffect } from 'react'

import { longestSubheading } from './longestSubheading.ts'
import {
  $enterSubheading,
  $isEmptyParagraph,
  $isSubheading,
  $paragraphToSubheading,
  focusSubheading,
  focusText,
  putCaretInto,
} from './subheadingNode.ts'

type Side = 'next' | 'previous'

type Caret = { block: ElementNode; point: PointType }

/** The block of the document that the point is in. */
const $inBlock = (point: PointType): Caret | null => {
  const block = $findMatchingParent(point.getNode(), (node) =>
    $isRootOrShadowRoot(node.getParent()),
  )
  return $isElementNode(block) ? { block, point } : null
}

const $caret = (selection: BaseSelection | null): Caret | null =>
  $isRangeSelection(selection) && selection.isCollapsed() ? $inBlock(selection.anchor) : null

/** What is selected on the page: the editor hears of it only after the next of two quick keys. */
const $selectionOnPage = (editor: LexicalEditor) =>
  $createRangeSelectionFromDom(window.getSelection(), editor) ?? $getSelection()

/** Is there nothing between the caret and the edge of its block? */
const $isAtEdge = ({ block, point }: Caret, side: Side) => {
  const node = point.getNode()
  const size = $isElementNode(node) ? node.getChildrenSize() : node.getTextContentSize()
  if (point.offset !== (side === 'next' ? size : 0)) return false
  for (
    let at = node as typeof node | ElementNode | null;
    at && !at.is(block);
    at = at.getParent()
  ) {
    if (side === 'next' ? at.getNextSibling() : at.getPreviousSibling()) return false
  }
  return true
}

/** Is the caret on the outermost line of its block, as the browser has wrapped it? */
const isOnEdgeLine = (element: HTMLElement | null, side: Side) => {
  const range = window.getSelection()?.rangeCount ? window.getSelection()?.getRangeAt(0) : undefined
  const caret = range?.getClientRects()[0]
  // An empty paragraph has no line to measure, and is one.
  if (!element || !caret) return true
  const block = element.getBoundingClientRect()
  const away = side === 'next' ? block.bottom - caret.bottom : caret.top - block.top
  return away < caret.height * 0.75
}

/** The subheading that is selected, and nothing beside it. */
const $selectedSubheading = (selection: BaseSelection | null) => {
  const [node, ...others] = $isNodeSelection(selection) ? selection.getNodes() : []
  return others.length === 0 && $isSubheading(node) ? node : null
}

const $neighbour = (block: ElementNode, side: Side) => {
  const node = side === 'next' ? block.getNextSibling() : block.getPreviousSibling()
  return $isSubheading(node) ? node : null
}

const register = (editor: LexicalEditor) => {
  /** From the text into the subheading beside it. */
  const $walk = (side: Side, vertical: boolean) => (event: KeyboardEvent | null) => {
    if (event?.altKey || event?.ctrlKey || event?.metaKey) return false
    const selection = $selectionOnPage(editor)
    // The browser extends a selection over blocks; Payload would drop it for the block.
    if (event?.shiftKey) return vertical && $isRangeSelection(selection)
    const caret = $caret(selection)
    const subheading = caret && $neighbour(caret.block, side)
    if (!caret || !subheading) return false
    const atEdge = vertical
      ? isOnEdgeLine(editor.getElementByKey(caret.block.getKey()), side)
      : $isAtEdge(caret, side)
    if (!atEdge) return false
    event?.preventDefault()
    $enterSubheading(editor, subheading, side === 'next' ? 'start' : 'end')
    return true
  }

  /** Lexical would delete the whole subheading with one key; the caret goes into it instead. */
  const $delete = (isBackward: boolean) => {
    const side = isBackward ? 'previous' : 'next'
    const caret = $caret($selectionOnPage(editor))
    const subheading = caret && $neighbour(caret.block, side)
    if (!caret || !subheading || !$isAtEdge(caret, side)) return false
    $enterSubheading(editor, subheading, side === 'next' ? 'start' : 'end')
    if ($isEmptyParagraph(caret.block)) caret.block.remove()
    return true
  }

  return mergeRegister(
    // Before Payload's own, which only puts a frame around the block; after the slash menu's.
    editor.registerCommand(
      KEY_ARROW_DOWN_COMMAND,
      $walk('next', true),
      COMMAND_PRIORITY_BEFORE_LOW,
    ),
    editor.registerCommand(
      KEY_ARROW_LEFT_COMMAND,
      $walk('previous', false),
      COMMAND_PRIORITY_BEFORE_LOW,
    ),
    editor.registerCommand(
      KEY_ARROW_RIGHT_COMMAND,
      $walk('next', false),
      COMMAND_PRIORITY_BEFORE_LOW,
    ),
    editor.registerCommand(
      KEY_ARROW_UP_COMMAND,
      $walk('previous', true),
      COMMAND_PRIORITY_BEFORE_LOW,
    ),
    editor.registerCommand(DELETE_CHARACTER_COMMAND, $delete, COMMAND_PRIORITY_LOW),
    editor.registerCommand(DELETE_LINE_COMMAND, $delete, COMMAND_PRIORITY_LOW),
    editor.registerCommand(DELETE_WORD_COMMAND, $delete, COMMAND_PRIORITY_LOW),
    // A letter meant for a subheading that has not got the focus would begin the whole text.
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      ({ ctrlKey, key, metaKey }) => {
        const subheading = $selectedSubheading($getSelection())
        const types = key.length === 1 && !ctrlKey && !metaKey
        if (subheading && types && document.activeElement === editor.getRootElement())
          putCaretInto(editor, subheading.getKey())
        return false
      },
      COMMAND_PRIORITY_LOW,
    ),
    // From a menu: the paragraph becomes the subheading, as with any other kind of paragraph.
    editor.registerCommand(
      INSERT_BLOCK_COMMAND,
      (block) => {
        if ((block as { blockType?: string }).blockType !== 'subheading') return false
        const caret = $caret($getSelection())
        const text = caret?.block.getTextContent() ?? ''
        if (!caret || !$isParagraphNode(caret.block) || text.length > longestSubheading)
          return false
        $paragraphToSubheading(editor, caret.block, text, 'end')
        return true
      },
      COMMAND_PRIORITY_LOW,
    ),
    // Undo and redo put the caret back where it was, be that in a subheading or in the text.
    editor.registerUpdateListener(({ editorState, tags }) => {
      if (!tags.has(HISTORIC_TAG) || tags.has(SKIP_DOM_SELECTION_TAG)) return
      editorState.read(() => {
        const selection = $getSelection()
        const subheading = $selectedSubheading(selection)
        if ($isRangeSelection(selection)) focusText(editor)
        else if (subheading) focusSubheading(editor, subheading.getKey())
      })
    }),
  )
}

/** The way into subheadings, from the text around them and from the menus. */
export const SubheadingPlugin = () => {
  const [editor] = useLexicalComposerContext()
  useEffect(() => register(editor), [editor])
  return null
}
