'use client'

import { BlockNode, INSERT_BLOCK_COMMAND } from '@payloadcms/richtext-lexical/client'
import {
  COMMAND_PRIORITY_HIGH,
  mergeRegister,
  type LexicalEditor,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useEffect } from 'react'

/** Its form comes from the server; after this time, in milliseconds, nobody waits for it any more. */
const patience = 10_000

const fields = 'input:not([type="hidden"]), textarea, [contenteditable="true"]'

/** Puts the caret into the first field as soon as it is there, unless the person has gone elsewhere. */
const focusFirstField = (block: HTMLElement) => {
  const before = document.activeElement
  const observer = new MutationObserver(() => {
    const field = block.querySelector<HTMLElement>(fields)
    if (!field) return
    stop()
    if (document.activeElement === before) field.focus()
  })
  const timer = setTimeout(() => stop(), patience)
  const stop = () => {
    observer.disconnect()
    clearTimeout(timer)
  }
  observer.observe(block, { childList: true, subtree: true })
}

const register = (editor: LexicalEditor) => {
  let inserting = false
  return mergeRegister(
    editor.registerCommand(
      INSERT_BLOCK_COMMAND,
      (block) => {
        // A subheading has no form, and its own way to the caret.
        inserting = (block as { blockType?: string }).blockType !== 'subheading'
        return false
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerMutationListener(
      BlockNode,
      (mutations) => {
        for (const [key, mutation] of mutations) {
          const element = editor.getElementByKey(key)
          if (!inserting || mutation !== 'created' || !element) continue
          inserting = false
          focusFirstField(element)
        }
      },
      { skipInitialization: true },
    ),
  )
}

/** After a block was chosen from a menu, the next thing that is typed is meant for it. */
export const FocusNewBlock = () => {
  const [editor] = useLexicalComposerContext()
  useEffect(() => register(editor), [editor])
  return null
}
