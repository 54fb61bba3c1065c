'use client'

import { useDocumentInfo, useDocumentTitle } from '@payloadcms/ui'
import { useEffect } from 'react'

import { useWords } from '../useWords.ts'

/** Calls an article without a headline "Untitled". Payload would call it by its number. */
export const useArticleTitle = () => {
  const words = useWords()
  const { id } = useDocumentInfo()
  const { setDocumentTitle, title } = useDocumentTitle()
  const untitled = words('untitled')
  useEffect(() => {
    if (id === undefined || title !== String(id)) return
    // After Payload's own effect, which comes later than this one.
    const timer = setTimeout(() => setDocumentTitle(untitled))
    return () => clearTimeout(timer)
  }, [id, setDocumentTitle, title, untitled])
}
