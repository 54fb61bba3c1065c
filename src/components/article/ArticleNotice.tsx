'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import React from 'react'

import { useWords } from '../useWords.ts'
import './hints.css'

/** Above the form: why it cannot be changed, or not be published, in place of a missing button. */
export const ArticleNotice: React.FC<{ author: null | string }> = ({ author }) => {
  const words = useWords()
  const { hasPublishPermission, hasSavePermission, id, isTrashed } = useDocumentInfo()
  if (isTrashed || id === undefined || (hasSavePermission && hasPublishPermission)) return null
  return (
    <p className="newsroom-notice">
      {hasSavePermission
        ? words('mayNotPublish')
        : author
          ? words('writtenBy', { author })
          : words('mayNotEdit')}
    </p>
  )
}
