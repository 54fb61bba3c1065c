/** What a key does in a subheading beyond what it does in any field for text. */
export type SubheadingAction =
  /** A new paragraph above. */
  | 'above'
  | 'down'
  /** Take the next line away if it is empty. */
  | 'join'
  | 'left'
  /** Become a paragraph. */
  | 'paragraph'
  | 'redo'
  /** Go, with its text away: it has none. */
  | 'remove'
  | 'right'
  /** A new paragraph below with the text behind the caret. */
  | 'split'
  | 'undo'
  | 'up'

/**
 * The keys of a line of text. `undefined`: the key is the field's own business.
 * @param command Ctrl, or Cmd on a Mac
 * @param selectionStart caret or start of the selection, in characters
 */
export const subheadingKey = ({
  alt = false,
  command = false,
  key,
  length,
  selectionEnd,
  selectionStart,
  shift = false,
}: {
  alt?: boolean
  command?: boolean
  key: string
  length: number
  selectionEnd: number
  selectionStart: number
  shift?: boolean
}): SubheadingAction | undefined => {
  const atStart = selectionStart === 0 && selectionEnd === 0
  const atEnd = selectionStart === length && selectionEnd === length
  const plain = !alt && !command && !shift
  switch (key) {
    case 'ArrowDown':
      return plain ? 'down' : undefined
    case 'ArrowLeft':
      return plain && atStart ? 'left' : undefined
    case 'ArrowRight':
      return plain && atEnd ? 'right' : undefined
    case 'ArrowUp':
      return plain ? 'up' : undefined
    case 'Backspace':
      // Also with the keys that delete a word or a line: there is none before the caret.
      return atStart ? 'paragraph' : undefined
    case 'Delete':
      if (!atEnd) return undefined
      return length === 0 ? 'remove' : 'join'
    case 'Enter':
      if (alt || command) return undefined
      return atStart && length > 0 ? 'above' : 'split'
    case 'y':
      return command && !alt && !shift ? 'redo' : undefined
    case 'Z':
    case 'z':
      if (!command || alt) return undefined
      return shift ? 'redo' : 'undo'
    default:
      return undefined
  }
}
