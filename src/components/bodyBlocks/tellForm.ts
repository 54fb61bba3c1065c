import {
  $getRoot,
  HISTORIC_TAG,
  HISTORY_MERGE_TAG,
  SKIP_DOM_SELECTION_TAG,
  type LexicalEditor,
  type UpdateListener,
} from '@payloadcms/richtext-lexical/lexical'

/** How long Payload waits at most until the form hears of a change, in milliseconds. */
const idleLimit = 500

/** Does at once what would wait until the browser is idle. */
const atOnce = (change: () => void) => {
  const later = Object.getOwnPropertyDescriptor(window, 'requestIdleCallback')
  window.requestIdleCallback = (tell) => {
    tell({ didTimeout: true, timeRemaining: () => 0 })
    return 0
  }
  try {
    change()
  } finally {
    if (later) Object.defineProperty(window, 'requestIdleCallback', later)
    else Reflect.deleteProperty(window, 'requestIdleCallback')
  }
}

/**
 * Payload tells the form of a change when the browser has time for it, which under load is after a
 * click that follows: whoever publishes then publishes the text without its last words, or without
 * any. This tells it at once.
 */
export const tellForm = (editor: LexicalEditor) => {
  /** May the form not have heard yet of what was written last? */
  let untold = false
  let hearing: number | undefined

  const onUpdate: UpdateListener = ({ dirtyElements, dirtyLeaves, prevEditorState, tags }) => {
    // Of these Payload tells the form nothing.
    if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return
    if (prevEditorState.isEmpty() || tags.has(HISTORY_MERGE_TAG)) return
    untold = true
    if (!('requestIdleCallback' in window)) return
    // The browser calls back in the order in which it was asked: Payload is called before this.
    queueMicrotask(() => {
      if (hearing !== undefined) window.cancelIdleCallback(hearing)
      hearing = window.requestIdleCallback(() => (untold = false), { timeout: idleLimit })
    })
  }

  const flush = () => {
    if (!untold) return
    const tell = () => void $getRoot().markDirty()
    // Nothing that could be undone, nor a reason to move the caret.
    const tag = [HISTORIC_TAG, SKIP_DOM_SELECTION_TAG]
    atOnce(() => editor.update(tell, { discrete: true, tag }))
    untold = false
  }
  return { flush, stop: editor.registerUpdateListener(onUpdate) }
}
