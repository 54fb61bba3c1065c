/** What a key does in a subheading: leave it, split it, or make it a paragraph again. */
export type SubheadingAction = 'down' | 'paragraph' | 'split' | 'up'

/**
 * The keys of a line of text. `undefined`: the key is the input field's own business.
 * @param selectionStart caret or start of the selection, in characters
 */
export const subheadingKey = ({
  key,
  length,
  modified,
  selectionEnd,
  selectionStart,
}: {
  key: string
  length: number
  modified: boolean
  selectionEnd: number
  selectionStart: number
}): SubheadingAction | undefined => {
  if (modified) return undefined
  const caretAtStart = selectionStart === 0 && selectionEnd === 0
  const caretAtEnd = selectionStart === length && selectionEnd === length
  switch (key) {
    case 'ArrowDown':
      return 'down'
    case 'ArrowLeft':
      return caretAtStart ? 'up' : undefined
    case 'ArrowRight':
      return caretAtEnd ? 'down' : undefined
    case 'ArrowUp':
      return 'up'
    case 'Backspace':
      return caretAtStart ? 'paragraph' : undefined
    case 'Enter':
      return 'split'
    default:
      return undefined
  }
}
