/** Where a selection of the browser begins and ends; two are the same if all four of these are. */
const placesOf = (selection: null | Selection) =>
  selection && [
    selection.anchorNode,
    selection.anchorOffset,
    selection.focusNode,
    selection.focusOffset,
  ]

/**
 * Lexical learns from `selectionchange` where the caret is. While a page is busy, the browser puts keys that
 * wait before that event: End and Enter would move the caret and then break the line where the caret was
 * before. This tells Lexical of a move that it has not heard of, before it hears of the next key.
 */
export const followCaret = () => {
  let heard = placesOf(null)
  const onSelectionChange = () => {
    heard = placesOf(window.getSelection())
  }
  document.addEventListener('selectionchange', onSelectionChange)
  return {
    /** For the capture phase of the text's `keydown`. */
    onKeyDown: ({ currentTarget, isComposing, target }: Event & { isComposing?: boolean }) => {
      if (isComposing || target !== currentTarget) return
      const now = placesOf(window.getSelection())
      if (now?.every((place, index) => place === heard?.[index])) return
      document.dispatchEvent(new Event('selectionchange'))
    },
    stop: () => document.removeEventListener('selectionchange', onSelectionChange),
  }
}
