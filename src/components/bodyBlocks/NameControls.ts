'use client'

import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useEffect } from 'react'

import type { NewsroomTranslationKey } from '../../translations/en.ts'
import { useWords } from '../useWords.ts'
import { useTextLanguage } from './useTextLanguage.ts'

const buttonNames: Readonly<Record<string, NewsroomTranslationKey>> = {
  bold: 'toolbarBold',
  italic: 'toolbarItalic',
  link: 'toolbarLink',
  strikethrough: 'toolbarStrikethrough',
  subscript: 'toolbarSubscript',
  superscript: 'toolbarSuperscript',
  underline: 'toolbarUnderline',
}

/** Gives the text and the buttons over it the names that Payload leaves out, for screen readers, and the text its language. */
export const NameControls = () => {
  const [editor] = useLexicalComposerContext()
  const words = useWords()
  useTextLanguage(editor)
  useEffect(
    () =>
      editor.registerRootListener((root) => {
        const field = root?.closest('.rich-text-lexical')
        const label = field?.querySelector('.field-label')?.textContent
        if (!root || !field) return
        if (label) root.setAttribute('aria-label', label.replace(/\s*\*$/, ''))
        for (const [key, word] of Object.entries(buttonNames)) {
          for (const button of field.querySelectorAll(`[data-button-key="${key}"]`)) {
            button.setAttribute('aria-label', words(word))
            button.setAttribute('title', words(word))
          }
        }
      }),
    [editor, words],
  )
  return null
}
