'use client'

import {
  $createNodeSelection,
  $getSelection,
  $isNodeSelection,
  $setSelection,
  REDO_COMMAND,
  SKIP_DOM_SELECTION_TAG,
  stopLexicalPropagation,
  UNDO_COMMAND,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useLexicalEditable } from '@payloadcms/richtext-lexical/lexical/react/useLexicalEditable'
import { useFormSubmitted } from '@payloadcms/ui'
import React, { useEffect, useLayoutEffect, useRef } from 'react'

import { longestSubheading } from './longestSubheading.ts'
import { useWords } from '../useWords.ts'
import { subheadingKey, type SubheadingAction } from './subheadingKey.ts'
import {
  $leaveSubheading,
  $setSubheadingText,
  $subheadingByKey,
  asLine,
  takeAwaitedCaret,
} from './subheadingNode.ts'
import './SubheadingLine.css'

/** Typing reaches the document this often, in milliseconds: each time is a step to undo. */
const stepLength = 500

/** The editor must not act on what happens in the line: its own caret is elsewhere then. */
const keptFromEditor = [
  'beforeinput',
  'click',
  'compositionend',
  'compositionstart',
  'copy',
  'cut',
  'drop',
  'input',
  'keydown',
  'paste',
]

const fitHeight = (line: HTMLTextAreaElement) => {
  line.style.height = '0'
  line.style.height = `${line.scrollHeight}px`
}

const isOneLine = (line: HTMLTextAreaElement) =>
  line.scrollHeight < 2 * parseFloat(getComputedStyle(line).lineHeight)

/**
 * The subheading in the editor: a line of the text that behaves like one. It is a textarea, so that
 * a long one wraps on a small screen, but never holds a line break.
 */
export const SubheadingLine: React.FC<{ nodeKey: string; text: string }> = ({ nodeKey, text }) => {
  const [editor] = useLexicalComposerContext()
  const editable = useLexicalEditable()
  const submitted = useFormSubmitted()
  const words = useWords()
  const ref = useRef<HTMLTextAreaElement>(null)

  // What the document says, but for what has been typed since and is still to be told to it.
  useLayoutEffect(() => {
    const line = ref.current
    if (!line) return
    if (line.value !== text && line.dataset.typing === undefined) line.value = text
    fitHeight(line)
  }, [text])

  useLayoutEffect(() => {
    const line = ref.current
    if (!line) return
    let timer: ReturnType<typeof setTimeout> | undefined

    const store = () => {
      const node = $subheadingByKey(nodeKey)
      if (node) $setSubheadingText(node, line.value)
      return node
    }
    const flush = () => {
      if (timer === undefined) return
      clearTimeout(timer)
      timer = undefined
      delete line.dataset.typing
      editor.update(store, { discrete: true, tag: SKIP_DOM_SELECTION_TAG })
    }

    const onInput = (event: Event) => {
      if ((event as InputEvent).isComposing) return fitHeight(line)
      if (/[\r\n]/.test(line.value)) {
        const caret = asLine(line.value.slice(0, line.selectionStart)).length
        line.value = asLine(line.value)
        line.setSelectionRange(caret, caret)
      }
      fitHeight(line)
      if (timer === undefined) {
        // The first letter at once, so that the form knows of it; the rest in steps.
        editor.update(store, { tag: SKIP_DOM_SELECTION_TAG })
        timer = setTimeout(flush, stepLength)
        line.dataset.typing = ''
      }
    }

    const backToEditor = () => {
      // The focus must be in the editor before its selection is moved, or the browser's wins.
      line.blur()
      editor.getRootElement()?.focus({ preventScroll: true })
    }
    const leave = (action: Exclude<SubheadingAction, 'redo' | 'undo'>) => {
      const caret = line.selectionStart
      const rest = line.value.slice(line.selectionEnd)
      // A step of its own, so that undoing the key leaves what was typed.
      flush()
      if (action === 'split') line.value = line.value.slice(0, caret)
      if (action !== 'join') backToEditor()
      editor.update(() => {
        const node = store()
        if (!node) return
        if (action === 'left') $leaveSubheading.up(editor, node)
        else if (action === 'right') $leaveSubheading.down(editor, node)
        else $leaveSubheading[action](editor, node, rest)
      })
    }

    const onKeyDown = (event: KeyboardEvent) => {
      // 229: Safari ends the composition before the Enter that ends it.
      if (event.isComposing || event.keyCode === 229) return
      const command = event.ctrlKey || event.metaKey
      if (command) flush()
      if (!editor.isEditable()) return
      const action = subheadingKey({
        alt: event.altKey,
        command,
        key: event.key,
        length: line.value.length,
        selectionEnd: line.selectionEnd,
        selectionStart: line.selectionStart,
        shift: event.shiftKey,
      })
      if (!action) return
      if (action === 'undo' || action === 'redo') {
        event.preventDefault()
        editor.dispatchCommand(action === 'undo' ? UNDO_COMMAND : REDO_COMMAND, undefined)
        return
      }
      if ((action === 'up' || action === 'down') && !isOneLine(line)) {
        // In a wrapped line the browser moves the caret; when it cannot, the line is left.
        const before = line.selectionStart
        setTimeout(() => {
          const stuck =
            line.selectionStart === before || line.selectionStart % line.value.length === 0
          if (document.activeElement === line && stuck) leave(action)
        })
        return
      }
      event.preventDefault()
      leave(action)
    }

    /** What comes without a key that can be told: from the keyboards of phones, and from menus. */
    const onBeforeInput = (event: InputEvent) => {
      const breaks = ['insertLineBreak', 'insertParagraph'].includes(event.inputType)
      // The end of a composition by Enter is not to leave a line break behind.
      if (breaks) event.preventDefault()
      if (event.isComposing || !editor.isEditable()) return
      const deletes =
        event.inputType === 'deleteContentBackward' &&
        line.selectionStart === 0 &&
        line.selectionEnd === 0
      if (!breaks && !deletes) return
      event.preventDefault()
      leave(breaks ? 'split' : 'paragraph')
    }

    /** So that toolbars and menus act on the line, not on where the caret was before. */
    const onFocus = () => {
      editor.update(
        () => {
          const current = $getSelection()
          if ($isNodeSelection(current) && current.has(nodeKey)) return
          const selection = $createNodeSelection()
          selection.add(nodeKey)
          $setSelection(selection)
        },
        { tag: SKIP_DOM_SELECTION_TAG },
      )
    }

    for (const name of keptFromEditor) line.addEventListener(name, stopLexicalPropagation)
    line.addEventListener('beforeinput', onBeforeInput)
    line.addEventListener('blur', flush)
    line.addEventListener('compositionend', onInput)
    line.addEventListener('focus', onFocus)
    line.addEventListener('input', onInput)
    line.addEventListener('keydown', onKeyDown)
    takeAwaitedCaret(editor, nodeKey)
    return () => {
      clearTimeout(timer)
      for (const name of keptFromEditor) line.removeEventListener(name, stopLexicalPropagation)
      line.removeEventListener('beforeinput', onBeforeInput)
      line.removeEventListener('blur', flush)
      line.removeEventListener('compositionend', onInput)
      line.removeEventListener('focus', onFocus)
      line.removeEventListener('input', onInput)
      line.removeEventListener('keydown', onKeyDown)
    }
  }, [editor, nodeKey])

  // A narrower window wraps the text elsewhere.
  useEffect(() => {
    const line = ref.current
    if (!line) return
    let width = 0
    const observer = new ResizeObserver(() => {
      if (line.clientWidth !== width) fitHeight(line)
      width = line.clientWidth
    })
    observer.observe(line)
    return () => observer.disconnect()
  }, [])

  const name = words('subheading')
  return (
    <textarea
      aria-invalid={submitted && text.trim() === ''}
      aria-label={name}
      className="newsroom-subheading"
      maxLength={longestSubheading}
      placeholder={name}
      readOnly={!editable}
      ref={ref}
      rows={1}
      spellCheck
    />
  )
}
