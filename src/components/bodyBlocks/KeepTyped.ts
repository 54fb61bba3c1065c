'use client'

import { mergeRegister, type LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useEffect } from 'react'

import { followCaret } from './followCaret.ts'
import { keepBlocks } from './keepBlocks.ts'
import { tellForm } from './tellForm.ts'
import { useRestWhileSaving } from './useRestWhileSaving.ts'

/** What waits to be told is told when a field is left, which comes before any click elsewhere. */
const register = (editor: LexicalEditor) => {
  const blocks = keepBlocks(editor)
  const caret = followCaret()
  const form = tellForm(editor)
  const flush = () => {
    blocks.flush()
    form.flush()
  }

  /** To save with the keyboard one does not leave the field. */
  const onKeyDown = ({ ctrlKey, metaKey }: KeyboardEvent) => {
    if (ctrlKey || metaKey) flush()
  }

  const listen = (root: HTMLElement | null, change: 'addEventListener' | 'removeEventListener') => {
    root?.[change]('focusin', blocks.onFocusIn)
    root?.[change]('focusout', flush)
    root?.[change]('input', blocks.onInput)
    root?.[change]('keydown', caret.onKeyDown, true)
    root?.[change]('keydown', onKeyDown as EventListener)
  }

  return mergeRegister(
    editor.registerRootListener((root, before) => {
      listen(before, 'removeEventListener')
      listen(root, 'addEventListener')
    }),
    blocks.stop,
    caret.stop,
    form.stop,
  )
}

/** Keeps what is typed into a text and its blocks, and in its place, however soon the article is published. */
export const KeepTyped = () => {
  const [editor] = useLexicalComposerContext()
  useEffect(() => register(editor), [editor])
  useRestWhileSaving(editor)
  return null
}
