'use client'

import { useBlockComponentContext } from '@payloadcms/richtext-lexical/client'
import {
  $createParagraphNode,
  $getNodeByKey,
  $isElementNode,
  type LexicalNode,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useLexicalEditable } from '@payloadcms/richtext-lexical/lexical/react/useLexicalEditable'
import { useLexicalNodeSelection } from '@payloadcms/richtext-lexical/lexical/react/useLexicalNodeSelection'
import { useField, useTranslation } from '@payloadcms/ui'
import React, { useEffect, useRef } from 'react'

import { subheadingKey } from './subheadingKey.ts'
import './SubheadingBlock.css'

const $downTo = (node: LexicalNode) => {
  const next = node.getNextSibling()
  if (next && $isElementNode(next)) return next.selectStart()
  const paragraph = $createParagraphNode()
  node.insertAfter(paragraph)
  return paragraph.select()
}

const $upFrom = (node: LexicalNode) => {
  const previous = node.getPreviousSibling()
  if (previous && $isElementNode(previous)) return previous.selectEnd()
  if (previous) return previous.selectNext()
  const paragraph = $createParagraphNode()
  node.insertBefore(paragraph)
  return paragraph.select()
}

/** A new paragraph below, with what stood behind the caret; an empty one that is there is used. */
const $splitInto = (node: LexicalNode, rest: string) => {
  const next = node.getNextSibling()
  if (!rest && next && $isElementNode(next) && next.getTextContent() === '') {
    return next.selectStart()
  }
  const paragraph = $createParagraphNode()
  node.insertAfter(paragraph)
  if (rest) paragraph.select().insertText(rest)
  return paragraph.selectStart()
}

const $toParagraph = (node: LexicalNode, text: string) => {
  const paragraph = $createParagraphNode()
  node.replace(paragraph)
  if (text) paragraph.select().insertText(text)
  return paragraph.selectStart()
}

/** The subheading in the editor: a line of the text that behaves like one. */
export const SubheadingBlock: React.FC = () => {
  const { nodeKey } = useBlockComponentContext()
  const [editor] = useLexicalComposerContext()
  const editable = useLexicalEditable()
  const [selected] = useLexicalNodeSelection(nodeKey)
  const { t } = useTranslation()
  const { setValue, showError, value } = useField<string>({ path: 'text' })
  const input = useRef<HTMLInputElement>(null)

  // One just made takes the caret; those that came with the page do not.
  useEffect(() => {
    const isNew = !input.current?.value
    if (isNew && editor.getRootElement()?.contains(document.activeElement)) input.current?.focus()
  }, [editor])

  useEffect(() => {
    if (selected) input.current?.focus()
  }, [selected])

  const onKeyDown = (event: KeyboardEvent) => {
    // Lexical listens on the root of the editor and would act on Enter and the arrows too.
    event.stopPropagation()
    const line = input.current
    if (!line || event.isComposing) return
    const action = subheadingKey({
      key: event.key,
      length: line.value.length,
      modified: event.altKey || event.ctrlKey || event.metaKey || event.shiftKey,
      selectionEnd: line.selectionEnd ?? 0,
      selectionStart: line.selectionStart ?? 0,
    })
    if (!action) return
    event.preventDefault()
    const text = line.value
    const caret = line.selectionStart ?? text.length
    if (action === 'split') setValue(text.slice(0, caret))
    // The focus must be back in the editor before its selection is moved, or the browser's wins.
    line.blur()
    editor.getRootElement()?.focus({ preventScroll: true })
    editor.update(() => {
      const node = $getNodeByKey(nodeKey)
      if (!node) return
      if (action === 'down') $downTo(node)
      if (action === 'up') $upFrom(node)
      if (action === 'split') $splitInto(node, text.slice(line.selectionEnd ?? caret))
      if (action === 'paragraph') $toParagraph(node, text)
    })
  }

  const handler = useRef(onKeyDown)
  useEffect(() => {
    handler.current = onKeyDown
  })
  useEffect(() => {
    const line = input.current
    // A native listener: React's come too late, after those of the editor's root.
    const listen = (event: KeyboardEvent) => handler.current(event)
    line?.addEventListener('keydown', listen)
    return () => line?.removeEventListener('keydown', listen)
  }, [])

  const name = (t as (key: string) => string)('newsroom:subheading')
  return (
    <input
      aria-invalid={showError}
      aria-label={name}
      className="newsroom-subheading"
      maxLength={200}
      onChange={(event) => setValue(event.target.value)}
      placeholder={name}
      readOnly={!editable}
      ref={input}
      value={value ?? ''}
    />
  )
}
