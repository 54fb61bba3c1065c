import { getNearestEditorFromDOMNode } from '@payloadcms/richtext-lexical/lexical'

/**
 * The texts in the editors of a form as they are at this moment, by the paths of their fields. The
 * form hears of what is typed only when the browser has time.
 */
export const typedTexts = (form: HTMLElement | null): Record<string, unknown> => {
  // A subheading tells its document of what is typed in steps, and when it is left.
  for (const line of form?.querySelectorAll('textarea[data-typing]') ?? []) {
    line.dispatchEvent(new Event('blur'))
  }
  const texts: Record<string, unknown> = {}
  for (const root of form?.querySelectorAll('[data-lexical-editor]') ?? []) {
    // Editors within a text, as in a block's form, are not fields of the article.
    if (root.parentElement?.closest('[data-lexical-editor]')) continue
    const path = root.closest<HTMLElement>('[data-field-path]')?.dataset.fieldPath
    const editor = getNearestEditorFromDOMNode(root)
    if (path && editor) texts[path] = editor.getEditorState().toJSON()
  }
  return texts
}
