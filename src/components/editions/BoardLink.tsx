'use client'

import { Button, useConfig, useListDrawerContext, useParams } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import React from 'react'

import { useWords } from '../useWords.ts'
import './BoardLink.css'

/** Above the list of articles: to the translation board. */
export const BoardLink: React.FC<{ collectionSlug?: string }> = ({ collectionSlug }) => {
  const words = useWords()
  const { isInDrawer } = useListDrawerContext()
  const { config } = useConfig()
  const isTrash = [useParams()?.segments].flat().at(-1) === 'trash'
  if (isInDrawer || isTrash) return null
  return (
    <div className="newsroom-board-link">
      <Button
        buttonStyle="secondary"
        el="link"
        margin={false}
        size="small"
        to={formatAdminURL({
          adminRoute: config.routes.admin,
          path: `/collections/${collectionSlug}/translations`,
        })}
      >
        {words('board')}
      </Button>
    </div>
  )
}
