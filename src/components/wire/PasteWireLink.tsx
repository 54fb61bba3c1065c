'use client'

import { Button, useConfig, useListDrawerContext, useParams } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import React from 'react'

import { useWords } from '../useWords.ts'
import './PasteWireLink.css'

/** Above the list of articles, for those who may write. */
export const PasteWireLink: React.FC<{
  collectionSlug?: string
  hasCreatePermission?: boolean
}> = ({ collectionSlug, hasCreatePermission }) => {
  const words = useWords()
  const { isInDrawer } = useListDrawerContext()
  const { config } = useConfig()
  const isTrash = [useParams()?.segments].flat().at(-1) === 'trash'
  if (!hasCreatePermission || isInDrawer || isTrash) return null
  return (
    <div className="newsroom-paste-link">
      <Button
        buttonStyle="secondary"
        el="link"
        margin={false}
        size="small"
        to={formatAdminURL({
          adminRoute: config.routes.admin,
          path: `/collections/${collectionSlug}/wire`,
        })}
      >
        {words('pasteWire')}
      </Button>
    </div>
  )
}
