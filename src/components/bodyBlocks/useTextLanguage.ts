import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { useEffect } from 'react'

import { useText } from '../article/useText.ts'

/** Fields that are written in the language of the article, beside its text. */
const fields = '#field-headline, #field-summary'

/**
 * Says of what is written in an article in which language it is, so that browsers check its spelling, choose its
 * letters and read it aloud as text of that language, whatever the admin's is.
 */
export const useTextLanguage = (editor: LexicalEditor): void => {
  const language = useText('language')
  useEffect(
    () =>
      editor.registerRootListener((root) => {
        if (!root || !language) return
        const others = root.closest('form')?.querySelectorAll<HTMLElement>(fields) ?? []
        for (const text of [root, ...others]) text.lang = language
      }),
    [editor, language],
  )
}
