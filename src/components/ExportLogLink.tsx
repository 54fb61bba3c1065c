'use client'

import { Button, useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import React from 'react'

import { useWords } from './useWords.ts'

/** Above the log: all of it as a file for spreadsheets, filtered as the list is. */
export const ExportLogLink: React.FC<{ collectionSlug?: string }> = ({ collectionSlug }) => {
  const words = useWords()
  const {
    config: { routes },
  } = useConfig()
  const url = formatAdminURL({ apiRoute: routes.api, path: `/${collectionSlug}/csv` })
  return (
    <div className="newsroom-list-page-link">
      <Button
        buttonStyle="secondary"
        el="anchor"
        margin={false}
        newTab={false}
        size="small"
        url={url}
      >
        {words('auditExport')}
      </Button>
    </div>
  )
}
