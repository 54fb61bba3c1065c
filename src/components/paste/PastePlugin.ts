'use client'

import { TOGGLE_LINK_COMMAND, UploadNode } from '@payloadcms/richtext-lexical/client'
import {
  $addUpdateTag,
  $createRangeSelectionFromDom,
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  $isRootOrShadowRoot,
  $isSelectionCapturedInDecoratorInput,
  $setSelection,
  COMMAND_PRIORITY_BEFORE_EDITOR,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  isDOMNode,
  KEY_DOWN_COMMAND,
  mergeRegister,
  PASTE_COMMAND,
  PASTE_TAG,
  type LexicalEditor,
  type LexicalNode,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useEffect } from 'react'

import { $insertBlocks } from './insertBlocks.ts'
import { isOwnCopy, isPicture, readClipboard } from './readClipboard.ts'

/** As if only the files had been pasted: Payload uploads them then. */
const pasteFiles = (editor: LexicalEditor, files: FileList) => {
  const clipboardData = new DataTransfer()
  for (const file of files) clipboardData.items.add(file)
  return editor.dispatchCommand(PASTE_COMMAND, new ClipboardEvent('paste', { clipboardData }))
}

/** Takes over what is selected on the page: right after a key the editor has not heard of it yet. */
const $followPage = (editor: LexicalEditor) => {
  const onPage = $createRangeSelectionFromDom(window.getSelection(), editor)
  if (onPage && $isRangeSelection($getSelection())) $setSelection(onPage)
}

const $blockOf = (node: LexicalNode) =>
  $findMatchingParent(node, (above) => $isRootOrShadowRoot(above.getParent()))

/**
 * Makes a link of the words that are selected in one line, when an address is pasted over them.
 * Payload does so too, but not where the selection begins or ends at the edge of the line.
 */
const $linkTo = (editor: LexicalEditor, text: string): boolean => {
  const selection = $getSelection()
  const url = text.trim()
  if (!/^https?:\/\/\S+$/i.test(url) || !$isRangeSelection(selection)) return false
  const [first, last] = [selection.anchor, selection.focus].map((point) =>
    $blockOf(point.getNode()),
  )
  if (selection.isCollapsed() || !first?.is(last)) return false
  const fields = { doc: null, linkType: 'custom', newTab: false, url } as const
  return editor.dispatchCommand(TOGGLE_LINK_COMMAND, { fields, text: null })
}

const register = (editor: LexicalEditor) => {
  /** Browsers do not tell how it was asked for: with Shift only the text comes, as if it were all. */
  let asPlainText = false
  const types = new Set(editor._nodes.keys())
  const can = { images: editor.hasNodes([UploadNode]), tables: types.has('table') }

  const $insert = (data: DataTransfer | null | undefined, event: Event) => {
    const isPlain = asPlainText
    asPlainText = false
    if (!data || !$getSelection()) return false
    const own = { namespace: editor._config.namespace, types }
    if (isOwnCopy(data.getData('application/x-lexical-editor'), own)) return false
    const html = data.getData('text/html')
    if (html && data.files.length > 0 && isPicture(html)) {
      event.preventDefault()
      return pasteFiles(editor, data.files)
    }
    if (!isPlain && $linkTo(editor, data.getData('text/plain'))) {
      event.preventDefault()
      return true
    }
    const blocks = readClipboard({ asPlainText: isPlain, html, text: data.getData('text/plain') })
    if (blocks.length === 0) return false
    event.preventDefault()
    // A step of its own to undo.
    $addUpdateTag(PASTE_TAG)
    $insertBlocks(editor, blocks, can)
    return true
  }

  return mergeRegister(
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      ({ code, ctrlKey, key, metaKey, shiftKey }) => {
        // On a Cyrillic keyboard the key is another letter.
        const isV = code === 'KeyV' || key.toLowerCase() === 'v'
        asPlainText = isV && shiftKey && (ctrlKey || metaKey)
        return false
      },
      COMMAND_PRIORITY_BEFORE_EDITOR,
    ),
    // After Payload's, which upload files and make links of addresses; before Lexical's.
    editor.registerCommand(
      PASTE_COMMAND,
      (event) => {
        if (isDOMNode(event.target) && $isSelectionCapturedInDecoratorInput(event.target)) {
          return false
        }
        $followPage(editor)
        if (event instanceof ClipboardEvent) return $insert(event.clipboardData, event)
        return event instanceof InputEvent && $insert(event.dataTransfer, event)
      },
      COMMAND_PRIORITY_BEFORE_EDITOR,
    ),
    editor.registerCommand(
      CONTROLLED_TEXT_INSERTION_COMMAND,
      (event) =>
        typeof event !== 'string' &&
        event.inputType === 'insertFromDrop' &&
        $insert(event.dataTransfer, event),
      COMMAND_PRIORITY_BEFORE_EDITOR,
    ),
  )
}

/** Makes what is pasted or dropped into the text a text of this newsroom. */
export const PastePlugin = () => {
  const [editor] = useLexicalComposerContext()
  useEffect(() => register(editor), [editor])
  return null
}
