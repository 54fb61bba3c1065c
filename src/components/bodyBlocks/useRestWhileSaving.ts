import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { useFormProcessing } from '@payloadcms/ui'
import { useEffect } from 'react'

/** How long React has for drawing what the newsroom has answered, in milliseconds. */
const longestDrawing = 500

/**
 * While an article is published, Payload lets nobody write in its fields, as the newsroom's answer is put
 * in their place; but for the text, where what was typed meanwhile would be gone. This makes it rest with
 * the others. Whoever saves with the keyboard stays in the text, which such a save does not replace.
 */
export const useRestWhileSaving = (editor: LexicalEditor): void => {
  const processing = useFormProcessing()
  useEffect(() => {
    const root = editor.getRootElement()
    if (!processing || !root || root.contains(document.activeElement)) return
    root.inert = true
    return () => {
      const wake = () => void (root.inert = false)
      if ('requestIdleCallback' in window) {
        window.requestIdleCallback(wake, { timeout: longestDrawing })
      } else setTimeout(wake, longestDrawing)
    }
  }, [editor, processing])
}
