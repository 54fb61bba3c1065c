'use client'

import { Button, useConfig, useListDrawerContext, useParams } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import React from 'react'

/** Above a list: the way to a page of ours that belongs to it. Not where documents are only chosen. */
export const ListPageLink: React.FC<{
  children: React.ReactNode
  collectionSlug: string | undefined
  /** Of the page, below the list's own address. */
  path: `/${string}`
}> = ({ children, collectionSlug, path }) => {
  const { isInDrawer } = useListDrawerContext()
  const { config } = useConfig()
  const isTrash = [useParams()?.segments].flat().at(-1) === 'trash'
  if (isInDrawer || isTrash) return null
  return (
    <div className="newsroom-list-page-link">
      <Button
        buttonStyle="secondary"
        el="link"
        margin={false}
        size="small"
        to={formatAdminURL({
          adminRoute: config.routes.admin,
          path: `/collections/${collectionSlug}${path}`,
        })}
      >
        {children}
      </Button>
    </div>
  )
}
